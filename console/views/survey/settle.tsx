import { useSignal } from '@preact/signals'
import { ResponseError } from '../../../client/errors.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { unwrapTagged } from '../../data/tagged.ts'
import { Form } from '../../elements/forms/form.tsx'
import { SelectField } from '../../elements/forms/field.tsx'
import { Dialog } from '../../elements/page/dialog.tsx'
import type { SurveyTexts } from '../../texts/es/dealer/survey.ts'

type Response = Schemas['SurveyResponse']
const none = '-'

/** Lets a person say which of the possible calls a response belongs to, or that it belongs to none of them. */
export const SettleButton = ({
  response: { responseId, ambiguous },
  dealerId,
  settled,
  t,
}: {
  response: Response
  dealerId: string
  settled: (response: Response) => void
  t: SurveyTexts
}) => {
  const { api } = useApp()
  const open = useSignal(false)
  const calls = useSignal<readonly string[]>(ambiguous)
  const changed = useSignal(false)
  const path = { dealerId, responseId }
  const read = () =>
    unwrapTagged(api.GET('/v1/dealers/{dealerId}/survey-responses/{responseId}', { params: { path } }))
  const tag = useSignal('')
  const show = () => {
    open.value = true
    changed.value = false
    tag.value = ''
  }
  const submit = async (form: FormData) => {
    if (tag.value === '') tag.value = (await read()).etag
    const chosen = form.get('/callId')
    try {
      const { data } = await unwrapTagged(
        api.POST('/v1/dealers/{dealerId}/survey-responses/{responseId}/match', {
          params: { path, header: { 'If-Match': tag.value } },
          body: { callId: typeof chosen === 'string' && chosen !== none ? chosen : null },
        }),
      )
      open.value = false
      settled(data)
    } catch (thrown) {
      if (thrown instanceof ResponseError && thrown.status === 412) {
        const again = await read()
        tag.value = again.etag
        calls.value = again.data.ambiguous
        changed.value = true
      }
      throw thrown
    }
  }
  return (
    <>
      <button class="button" type="button" onClick={show}>
        {t.settle}
      </button>
      {open.value && (
        <Dialog title={t.settleTitle} close={() => void (open.value = false)}>
          <p>{t.settleHelp}</p>
          <ul>
            {calls.value.map((callId, index) => (
              <li key={callId}>
                <a
                  href={`/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t.candidate(index + 1)}
                </a>
              </li>
            ))}
          </ul>
          {changed.value && (
            <p class="notice warn" role="status">
              {t.changedMeanwhile}
            </p>
          )}
          <Form send={t.saveSettled} submit={submit} cancel={() => void (open.value = false)}>
            <SelectField name="/callId" label={t.call} value={calls.value[0] ?? none}>
              {calls.value.map((callId, index) => (
                <option key={callId} value={callId}>
                  {t.candidate(index + 1)}
                </option>
              ))}
              <option value={none}>{t.noneOfThem}</option>
            </SelectField>
          </Form>
        </Dialog>
      )}
    </>
  )
}
