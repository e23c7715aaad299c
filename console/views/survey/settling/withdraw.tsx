import { useSignal } from '@preact/signals'
import { ResponseError } from '../../../../client/errors.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { unwrap } from '../../../../client/unwrap.ts'
import { unwrapTagged } from '../../../data/tagged.ts'
import { SelectField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import { AnsweredAt } from '../answered-at.tsx'
import type { SurveyTexts } from '../../../texts/es/dealer/survey.ts'

type Reason = Schemas['SurveyWithdrawalReason']
const reasons: readonly Reason[] = ['wrong-dealer', 'test', 'taken-back']

/** Lets staff withdraw a response from its dealer, for a reason, after saying what that means. */
export const WithdrawButton = ({
  response: { responseId, answeredAt },
  dealerId,
  zone,
  withdrawn,
  t,
}: {
  response: Pick<Schemas['SurveyResponse'], 'responseId' | 'answeredAt'>
  dealerId: string
  zone: string
  withdrawn: () => void
  t: SurveyTexts
}) => {
  const { api } = useApp()
  const dialog = useDialog(`withdrawal ${dealerId} ${responseId}`)
  const chosen = useSignal<Reason>('wrong-dealer')
  const path = { dealerId, responseId }
  const tag = useSignal('')
  const read = async () => {
    const { etag } = await unwrapTagged(
      api.GET('/v1/dealers/{dealerId}/survey-responses/{responseId}', { params: { path } }),
    )
    tag.value = etag
  }
  const submit = async () => {
    if (tag.value === '') await read()
    try {
      await unwrap(
        api.POST('/v1/dealers/{dealerId}/survey-responses/{responseId}/withdrawal', {
          params: { path, header: { 'If-Match': tag.value } },
          body: { reason: chosen.value },
        }),
      )
    } catch (thrown) {
      // Its match may have changed meanwhile, which is no reason to keep it: whoever presses again withdraws it.
      if (thrown instanceof ResponseError && thrown.status === 412) await read()
      throw thrown
    }
    dialog.close()
    withdrawn()
  }
  return (
    <>
      <button class="button plain" type="button" onClick={dialog.open}>
        {t.withdraw}
      </button>
      {dialog.isOpen && (
        <Dialog title={t.withdrawTitle} close={dialog.close}>
          <p class="soft">
            {t.answeredAt}: <AnsweredAt at={answeredAt} zone={zone} />
          </p>
          <p>{t.withdrawSay}</p>
          <Form send={t.confirmWithdraw} submit={submit} draft={dialog.name} cancel={dialog.cancel}>
            <SelectField
              name="/reason"
              label={t.withdrawReason}
              value={chosen.value}
              onChange={(value) => void (chosen.value = reasons.find((one) => one === value) ?? chosen.value)}
            >
              {reasons.map((one) => (
                <option key={one} value={one}>
                  {t.withdrawReasons[one]}
                </option>
              ))}
            </SelectField>
            {chosen.value === 'wrong-dealer' && <p class="small soft">{t.withdrawFree}</p>}
          </Form>
        </Dialog>
      )}
    </>
  )
}
