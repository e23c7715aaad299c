import { useSignal } from '@preact/signals'
import { useApp } from '../../app/app.ts'
import type { StepWords } from '../../texts/es/step-words.ts'
import { SelectField, TextArea, TextField } from '../forms/field.tsx'
import { capital } from '../words/words.ts'
import { fieldsOf, type StepName } from './compose-step.ts'

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

/** The fields of one step's form. */
export const StepFields = ({ step, t }: { step: StepName; t: StepWords }) => {
  const { me } = useApp()
  const changes = useSignal('')
  const closing = step === 'resolve' || step === 'close-unresolved'
  const has = (name: string) => fieldsOf[step].includes(name)
  return (
    <>
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
        <SelectField name="/changes" label={t.changes} optional onChange={(value) => (changes.value = value)}>
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
    </>
  )
}
