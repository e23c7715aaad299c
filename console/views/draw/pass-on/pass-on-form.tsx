import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { ResponseError } from '../../../../client/errors.ts'
import { unwrap } from '../../../../client/unwrap.ts'
import { useApp } from '../../../app/app.ts'
import { sendingKeys } from '../../../data/sending-keys.ts'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { entered, TextArea, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { moneyText } from '../../../elements/words/money.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import type { DrawTexts } from '../../../texts/es/dealer/draw.ts'
import { localeOf } from '../../../texts/language.ts'
import type { DrawRead } from '../../../elements/draws/draw-read.ts'

type Chosen = { customerRef: string; note: string | undefined }
type PassOnFormProps = { draw: DrawRead; t: DrawTexts; finish: (said: string) => void }

/** Takes down to which customer a discount goes, asks once more because it stays so, and records it. */
export const PassOnForm = ({ draw, t: { passOn: t }, finish }: PassOnFormProps) => {
  const { api, language } = useApp()
  const chosen = useSignal<Chosen | null>(null)
  const asking = useSignal(false)
  const keyOf = useMemo(sendingKeys, [])
  const send = async ({ customerRef, note }: Chosen) => {
    const body = { customerRef, ...(note !== undefined && { note }) }
    const header = { 'Idempotency-Key': keyOf(JSON.stringify(body)) }
    try {
      await unwrap(
        api.POST('/v1/groups/{groupId}/draws/{month}/pass-on', {
          params: { path: { groupId: draw.group, month: draw.month }, header },
          body,
        }),
      )
      finish(t.done)
    } catch (thrown) {
      if (!(thrown instanceof ResponseError) || thrown.problem?.code !== 'already-passed-on') throw thrown
      finish(t.already)
    }
  }
  const choose = async (form: FormData) => {
    const customerRef = entered(form, '/customerRef') ?? ''
    const next = { customerRef, note: entered(form, '/note') }
    // What is missing is for the service to say, at its field.
    if (customerRef === '') return send(next)
    chosen.value = next
    asking.value = true
  }
  const close = () => void (asking.value = false)
  const now = chosen.value
  return (
    <>
      <p class="narrow">{t.help}</p>
      <div class="narrow">
        <Form send={t.send} submit={choose} draft={`pass-on ${draw.group} ${draw.month}`}>
          <TextField
            name="/customerRef"
            label={t.customer}
            hint={t.customerHint}
            value={now?.customerRef ?? ''}
          />
          <TextArea name="/note" label={t.note} optional maxLength={1000} value={now?.note ?? ''} />
        </Form>
      </div>
      {asking.value && now && (
        <Dialog title={t.ask} close={close}>
          <p>
            <Outside>{t.confirm(now.customerRef, moneyText(localeOf(language), draw.discount))}</Outside>
          </p>
          <Form send={t.yes} submit={() => send(now)} draft={null} cancel={close}>
            {null}
          </Form>
        </Dialog>
      )}
    </>
  )
}
