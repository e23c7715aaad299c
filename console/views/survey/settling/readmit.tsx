import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { useApp } from '../../../app/app.ts'
import { TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import type { SurveyTexts } from '../../../texts/es/dealer/survey.ts'

/** Lets staff take the withdrawal of a response back, by its id: that of the one just withdrawn, or any other. */
export const Readmit = ({
  dealerId,
  withdrawn,
  t,
}: {
  dealerId: string
  /** The id of the response that was withdrawn last here; empty if none was. */
  withdrawn: string
  t: SurveyTexts
}) => {
  const { api } = useApp()
  const done = useSignal('')
  const submit = async (entered: FormData) => {
    done.value = ''
    const responseId = String(entered.get('/responseId')).trim()
    if (responseId === '') return
    await unwrap(
      api.DELETE('/v1/dealers/{dealerId}/survey-responses/{responseId}/withdrawal', {
        params: { path: { dealerId, responseId } },
      }),
    )
    done.value = t.readmitted(responseId)
  }
  return (
    <details class="no-print" open={withdrawn !== ''}>
      <summary>{t.readmit}</summary>
      <div class="stack tight">
        <p class="soft">{t.readmitSay}</p>
        <Form key={withdrawn} send={t.confirmReadmit} submit={submit} stays>
          <TextField
            name="/responseId"
            label={t.readmitId}
            hint={t.readmitIdHelp}
            value={withdrawn}
            maxLength={64}
          />
        </Form>
        <div role="status" class={done.value === '' ? '' : 'notice good'}>
          {done.value}
        </div>
      </div>
    </details>
  )
}
