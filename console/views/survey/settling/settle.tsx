import { useSignal } from '@preact/signals'
import { ResponseError } from '../../../../client/errors.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { readDraft } from '../../../data/drafts.ts'
import { unwrapTagged } from '../../../data/tagged.ts'
import { Form } from '../../../elements/forms/form.tsx'
import { SelectField, TextField } from '../../../elements/forms/field.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import type { SurveyTexts } from '../../../texts/es/dealer/survey.ts'
import { callIdOf, knownCalls, none, offered, other } from './call-choice.ts'

type Response = Schemas['SurveyResponse']

/**
 * Lets a person say which call a response belongs to, one of those known or any other, or that it belongs to none, as far as
 * they may. What somebody settled can be settled otherwise.
 */
export const SettleButton = ({
  response,
  dealerId,
  settled,
  t,
}: {
  response: Response
  dealerId: string
  settled: (response: Response) => void
  t: SurveyTexts
}) => {
  const { api, me } = useApp()
  const dialog = useDialog(`match ${dealerId} ${response.responseId}`)
  /** As it was read last. */
  const now = useSignal(response)
  /** What is chosen to begin with: another call, if its address was typed before. */
  const firstOf = (of: Response): string =>
    readDraft(dialog.name)?.touches('/choice') ? other : (knownCalls(of)[0] ?? other)
  const chosen = useSignal<string>(firstOf(response))
  const changed = useSignal(false)
  const path = { dealerId, responseId: response.responseId }
  const read = () =>
    unwrapTagged(api.GET('/v1/dealers/{dealerId}/survey-responses/{responseId}', { params: { path } }))
  const tag = useSignal('')
  const offer = (of: Response) => {
    now.value = of
    chosen.value = firstOf(of)
  }
  const show = () => {
    offer(response)
    dialog.open()
    changed.value = false
    tag.value = ''
  }
  const calls = knownCalls(now.value)
  const offers = offered(now.value, me.audience === 'staff')
  const nameOf = (index: number) => (now.value.match === 'matched' ? t.callOfNow : t.candidate(index + 1))
  const submit = async (form: FormData) => {
    if (tag.value === '') tag.value = (await read()).etag
    const entered = form.get('/callId')
    try {
      const { data } = await unwrapTagged(
        api.POST('/v1/dealers/{dealerId}/survey-responses/{responseId}/match', {
          params: { path, header: { 'If-Match': tag.value } },
          body: { callId: callIdOf(typeof entered === 'string' ? entered : '') },
        }),
      )
      dialog.close()
      settled(data)
    } catch (thrown) {
      if (thrown instanceof ResponseError && thrown.status === 412) {
        const again = await read()
        tag.value = again.etag
        offer(again.data)
        changed.value = true
      }
      throw thrown
    }
  }
  return (
    <>
      <button class={response.match === 'ambiguous' ? 'button' : 'button plain'} type="button" onClick={show}>
        {response.match === 'matched' ? t.settleOtherwise : t.settle}
      </button>
      {dialog.isOpen && (
        <Dialog title={t.settleTitle} close={dialog.close}>
          <p>{t.settleHelp}</p>
          {calls.length > 0 && (
            <ul>
              {calls.map((callId, index) => (
                <li key={callId}>
                  <a
                    href={`/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {nameOf(index)}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {changed.value && (
            <p class="notice warn" role="status">
              {t.changedMeanwhile}
            </p>
          )}
          <Form send={t.saveSettled} submit={submit} draft={dialog.name} cancel={dialog.cancel}>
            <SelectField
              name={chosen.value === other ? '/choice' : '/callId'}
              label={t.call}
              value={chosen.value}
              onChange={(value) => void (chosen.value = value)}
            >
              {calls.map((callId, index) => (
                <option key={callId} value={callId}>
                  {nameOf(index)}
                </option>
              ))}
              {offers.other && <option value={other}>{t.otherCall}</option>}
              {offers.none && <option value={none}>{t.noCall}</option>}
            </SelectField>
            {chosen.value === other && (
              <TextField name="/callId" label={t.callAddress} hint={t.callAddressHelp} />
            )}
          </Form>
        </Dialog>
      )}
    </>
  )
}
