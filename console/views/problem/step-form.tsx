import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { failureOf } from '../../data/failure.ts'
import { sendingKeys } from '../../data/sending-keys.ts'
import { SelectField, TextArea, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { capital } from '../../elements/words/words.ts'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'
import { composeStep, draftName, fieldsOf, type StepName } from './compose-step.ts'

const Causes = ({
  name,
  label,
  empty,
  optional,
}: {
  name: string
  label: string
  empty: string
  optional: boolean
}) => {
  const { vocabulary, language } = useApp()
  return (
    <SelectField name={name} label={label} optional={optional}>
      <option value="">{empty}</option>
      {vocabulary.rootCauses.map(({ area, words, causes }) => (
        <optgroup key={area} label={capital(words[language])}>
          {causes.map((cause) => (
            <option key={cause.id} value={cause.id}>
              {capital(cause.words[language])}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}

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
  const { api, me } = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  const keyFor = useMemo(sendingKeys, [])
  const changes = useSignal('')
  useEffect(() => heading.current?.focus(), [])
  const { dealerId, callId } = problem
  const closing = step === 'resolve' || step === 'close-unresolved'
  const has = (name: string) => fieldsOf[step].includes(name)
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
        {has('assignee') && (
          <TextField
            name="/assignee"
            label={t.assignee}
            value={step === 'acknowledge' ? (me.name ?? '') : ''}
            optional={step !== 'assign'}
            maxLength={100}
            autocomplete="name"
          />
        )}
        {has('outcome') && (
          <TextArea
            name="/outcome"
            label={closing ? t.outcome : t.contactOutcome}
            optional={!closing}
            maxLength={4000}
          />
        )}
        {has('rootCause') && (
          <Causes
            name="/rootCause"
            label={t.rootCause}
            empty={closing ? t.chooseCause : t.noCause}
            optional={!closing}
          />
        )}
        {has('decision') && <TextArea name="/decision" label={t.decision} maxLength={4000} />}
        {has('changes') && (
          <SelectField
            name="/changes"
            label={t.changes}
            optional
            onChange={(value) => (changes.value = value)}
          >
            <option value="">{t.notSaid}</option>
            <option value="this-customer">{t.changesChoices['this-customer']}</option>
            <option value="the-business">{t.changesChoices['the-business']}</option>
          </SelectField>
        )}
        {has('cause') && changes.value === 'the-business' && (
          <Causes name="/cause" label={t.cause} empty={t.chooseCause} optional={has('rootCause')} />
        )}
        {has('note') && (
          <TextArea
            name="/note"
            label={t.note}
            optional={step !== 'note' && step !== 'analysis'}
            maxLength={4000}
          />
        )}
      </Form>
    </div>
  )
}
