import type { Schemas } from '../../app/app.ts'
import { CheckField, SelectField, TextArea, TextField } from '../../elements/forms/field.tsx'
import { Rows } from '../../elements/forms/rows.tsx'
import { DateFormatField, YesNoFields } from '../../elements/surveys/file-form-fields.tsx'
import { columnNames } from '../../elements/surveys/survey-columns.ts'
import type { BrandSurveyTexts } from '../../texts/es/staff/brand-survey.ts'
import { QuestionFields } from './question-fields.tsx'

type FieldsProps = { survey: Partial<Schemas['BrandSurveyContent']>; t: BrandSurveyTexts }

const uses = ['allowed', 'aggregated-only', 'forbidden'] as const
const measures = ['mean', 'top-share'] as const
const GoalFields = ({ survey: { goal }, t }: FieldsProps) => (
  <fieldset class="stack section">
    <legend>{t.goal}</legend>
    <div class="fields">
      <TextField name="/goal/question" label={t.goalQuestion} value={goal?.question ?? ''} optional />
      <SelectField name="/goal/measure" label={t.measure} value={goal?.measure ?? 'mean'}>
        {measures.map((one) => (
          <option key={one} value={one}>
            {t.measures[one]}
          </option>
        ))}
      </SelectField>
      <TextField name="/goal/target" label={t.target} value={goal?.target.toString() ?? ''} optional />
    </div>
  </fieldset>
)

const FileFields = ({ survey: { surveyFile }, t }: FieldsProps) => (
  <fieldset class="stack section">
    <legend>{t.file}</legend>
    <p class="hint">{t.fileHint}</p>
    <div class="fields">
      {columnNames.map((name) => (
        <TextField
          key={name}
          name={`/surveyFile/columns/${name}`}
          label={t.columns[name]}
          value={surveyFile?.columns[name] ?? ''}
          optional
        />
      ))}
      <DateFormatField file={surveyFile} t={t} />
      <YesNoFields file={surveyFile} t={t} />
    </div>
  </fieldset>
)

/** The fields of a brand's survey. */
export const SurveyFields = ({ survey, t }: FieldsProps) => (
  <>
    <SelectField
      name="/individualUse"
      label={t.individualUse}
      hint={t.individualUseHint}
      value={survey.individualUse ?? ''}
    >
      {survey.individualUse === undefined && <option value="">{t.choose}</option>}
      {uses.map((one) => (
        <option key={one} value={one}>
          {t.uses[one]}
        </option>
      ))}
    </SelectField>
    <CheckField
      name="/identifiedByDefault"
      label={t.identifiedByDefault}
      checked={survey.identifiedByDefault ?? false}
    />
    <TextArea
      name="/noAnswer"
      label={t.noAnswer}
      hint={t.noAnswerHint}
      value={(survey.noAnswer ?? ['NS/NC', '-']).filter((word) => word !== '').join('\n')}
      optional
    />
    <Rows
      pointer="/surveyQuestions"
      legend={t.questions}
      hint={t.questionsHint}
      knownBy={['id']}
      initial={survey.surveyQuestions ?? []}
      add={t.addQuestion}
      name={t.questionNumber}
      max={60}
    >
      {(question, base) => (
        <QuestionFields
          question={question}
          column={question && survey.surveyFile?.columns.questions[question.id]}
          base={base}
          t={t}
        />
      )}
    </Rows>
    <GoalFields survey={survey} t={t} />
    <FileFields survey={survey} t={t} />
  </>
)
