import { useMemo } from 'preact/hooks'
import { ResponseError } from '../../../client/errors.ts'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { sendingKeys } from '../../data/sending-keys.ts'
import { Dialog } from '../../elements/page/dialog.tsx'
import { entered, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { moneyText } from '../../elements/words/money.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'
import { localeOf } from '../../texts/language.ts'
import { instantOf, localValue, localZone } from './applied-at.ts'
import type { Won } from './read-won.ts'

type ApplyDialogProps = {
  won: Won
  month: string
  t: DrawMonthTexts
  close: () => void
  finish: (said: string, application: Schemas['DiscountApplication']) => void
}

/** Records, once, that a discount was applied; it says so before. */
export const ApplyDialog = ({ won, month, t, close, finish }: ApplyDialogProps) => {
  const { api, language } = useApp()
  const { groupId, dealer } = won
  const path = { groupId, month }
  const keyOf = useMemo(sendingKeys, [])
  const recordedBefore = async (thrown: unknown) => {
    if (!(thrown instanceof ResponseError) || thrown.problem?.code !== 'already-applied') throw thrown
    const draw = await unwrap(api.GET('/v1/groups/{groupId}/draws/{month}', { params: { path } }))
    if (!draw.application) throw thrown
    finish(t.applyAlready(dealer), draw.application)
  }
  const submit = async (form: FormData) => {
    const body = {
      reference: entered(form, '/reference') ?? '',
      appliedAt: instantOf(entered(form, '/appliedAt') ?? ''),
    }
    const header = { 'Idempotency-Key': keyOf(JSON.stringify(body)) }
    try {
      const { reference, appliedAt, recordedAt } = await unwrap(
        api.POST('/v1/groups/{groupId}/draws/{month}/application', { params: { path, header }, body }),
      )
      finish(t.applyDone(dealer), { reference, appliedAt, recordedAt })
    } catch (thrown) {
      await recordedBefore(thrown)
    }
  }
  return (
    <Dialog title={t.applyTitle} close={close}>
      <p>
        <Outside>{t.applyHelp(moneyText(localeOf(language), won.discount), dealer, won.group)}</Outside>
      </p>
      <Form send={t.apply} submit={submit} draft={`application ${groupId} ${month}`} cancel={close}>
        <TextField name="/reference" label={t.reference} hint={t.referenceHint} maxLength={100} />
        <TextField
          name="/appliedAt"
          type="datetime-local"
          label={t.appliedAt}
          hint={t.appliedAtHint(localZone())}
          value={localValue(new Date())}
        />
      </Form>
    </Dialog>
  )
}
