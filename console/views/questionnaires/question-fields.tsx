import { useSignal } from '@preact/signals'
import { useContext } from 'preact/hooks'
import type { Schemas } from '../../app/app.ts'
import { CheckField, MistakeAt, SelectField, TextField } from '../../elements/forms/field.tsx'
import { Rows } from '../../elements/forms/rows.tsx'
import { FormDraft } from '../../elements/forms/rows/form-draft.ts'
import type { QuestionnairesTexts } from '../../texts/es/staff/questionnaires.ts'

type FieldsProps = { question: Schemas['Question'] | undefined; base: string; t: QuestionnairesTexts }

const ChoiceRows = ({ question, base, t }: FieldsProps) => (
  <Rows
    pointer={`${base}/choices`}
    legend={t.choices}
    knownBy={['id']}
    needed={t.needsChoices}
    initial={question?.choices ?? []}
    add={t.addChoice}
    name={t.choice}
    ordered
  >
    {(choice, at) => (
      <>
        <div class="fields">
          <TextField name={`${at}/id`} label={t.id} value={choice?.id ?? ''} />
          <TextField name={`${at}/text/es`} label={t.textEs} value={choice?.text?.es ?? ''} optional />
          <TextField name={`${at}/text/en`} label={t.textEn} value={choice?.text?.en ?? ''} optional />
        </div>
        <div class="row choices">
          <CheckField name={`${at}/low`} label={t.low} checked={choice?.low ?? false} />
          <CheckField name={`${at}/right`} label={t.right} checked={choice?.right ?? false} />
        </div>
      </>
    )}
  </Rows>
)

const ScaleFields = ({ question, base, t }: FieldsProps) => (
  <div class="fields" id={`${base}-scale`} data-pointer={`${base}/scale`} tabIndex={-1}>
    <div class="wide">
      <MistakeAt pointer={`${base}/scale`} />
    </div>
    <TextField
      name={`${base}/scale/min`}
      type="number"
      label={t.min}
      value={(question?.scale?.min ?? 0).toString()}
    />
    <TextField
      name={`${base}/scale/max`}
      type="number"
      label={t.max}
      value={(question?.scale?.max ?? 10).toString()}
    />
    <TextField
      name={`${base}/cutOff`}
      type="number"
      label={t.cutOff}
      hint={t.cutOffHint}
      value={question?.cutOff?.toString() ?? ''}
      optional
    />
  </div>
)

/** The fields of one question. */
export const QuestionFields = ({ question, base, t }: FieldsProps) => {
  const draft = useContext(FormDraft)
  const type = useSignal(draft?.fields.get(`${base}/type`) ?? (question?.choices ? 'choices' : 'scale'))
  return (
    <>
      <TextField name={`${base}/text/es`} label={t.textEs} value={question?.text.es ?? ''} maxLength={500} />
      <TextField
        name={`${base}/text/en`}
        label={t.textEn}
        value={question?.text.en ?? ''}
        maxLength={500}
        optional
      />
      <div class="fields">
        <TextField name={`${base}/id`} label={t.id} value={question?.id ?? ''} maxLength={64} />
        <TextField
          name={`${base}/brandSurveyQuestion`}
          label={t.brandSurveyQuestion}
          hint={t.brandSurveyQuestionHint}
          value={question?.brandSurveyQuestion ?? ''}
          maxLength={64}
          optional
        />
        <SelectField
          name={`${base}/type`}
          label={t.answers}
          value={type.value}
          onChange={(chosen) => (type.value = chosen)}
        >
          <option value="scale">{t.scale}</option>
          <option value="choices">{t.choices}</option>
        </SelectField>
      </div>
      {type.value === 'choices' ? (
        <ChoiceRows question={question} base={base} t={t} />
      ) : (
        <ScaleFields question={question} base={base} t={t} />
      )}
    </>
  )
}
