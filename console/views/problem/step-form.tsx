import { useEffect, useMemo, useRef } from 'preact/hooks'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { failureOf } from '../../data/failure.ts'
import { sendingKeys } from '../../data/sending-keys.ts'
import { Form } from '../../elements/forms/form.tsx'
import { composeStep, draftName, type StepName } from '../../elements/problems/compose-step.ts'
import { StepFields } from '../../elements/problems/step-fields.tsx'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'

type StepFormProps = {
  step: StepName
  problem: Schemas['Problem']
  etag: string
  /** Reads the problem again after somebody else changed it. */
  reload: () => void
  taken: (step: StepName) => void
  cancel: () => void
  t: ProblemTexts
}

/** The form of one step. A repeated press after a lost response takes no second step. */
export const StepForm = ({ step, problem, etag, reload, taken, cancel, t }: StepFormProps) => {
  const { api } = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  const keyFor = useMemo(sendingKeys, [])
  useEffect(() => heading.current?.focus(), [])
  const { dealerId, callId } = problem
  const submit = async (form: FormData) => {
    const body = composeStep(step, form)
    const key = keyFor(JSON.stringify([body, etag]))
    try {
      await unwrap(
        api.POST('/v1/dealers/{dealerId}/problems/{callId}/steps', {
          params: {
            path: { dealerId, callId },
            header: { 'If-Match': etag, 'Idempotency-Key': key },
          },
          body,
        }),
      )
    } catch (thrown) {
      if (['changed', 'refused'].includes(failureOf(thrown).kind)) reload()
      throw thrown
    }
    taken(step)
  }
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {t.stepTitles[step]}
      </h3>
      <Form send={t.send} submit={submit} draft={draftName(problem, step)} cancel={cancel}>
        <StepFields step={step} t={t} />
      </Form>
    </div>
  )
}
