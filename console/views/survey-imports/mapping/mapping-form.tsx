import type { Schemas } from '../../../app/app.ts'
import type { Tagged } from '../../../data/tagged.ts'
import { SelectField } from '../../../elements/forms/field.tsx'
import { ReplaceForm } from '../../../elements/forms/replace-form.tsx'
import { DateFormatField, YesNoFields } from '../../../elements/surveys/file-form-fields.tsx'
import { columnNames } from '../../../elements/surveys/survey-columns.ts'
import type { SurveyImportsTexts } from '../../../texts/es/staff/survey-imports.ts'
import { columnInFile, likelyColumn, likelyQuestion } from './mapping-body.ts'

const needed: readonly string[] = ['dealer', 'answeredAt']

type ColumnFieldProps = {
  name: string
  label: string
  columns: readonly string[]
  value: string
  needed?: boolean
  t: SurveyImportsTexts
}

const ColumnField = ({ name, label, columns, value, needed: must = false, t }: ColumnFieldProps) => (
  <SelectField name={`/surveyFile/columns/${name}`} label={label} value={value} optional={!must}>
    <option value="">{t.noColumn}</option>
    {/* What the brand's mapping names stays to be seen, even where this file has no such column. */}
    {value !== '' && !columns.includes(value) && <option value={value}>{t.notInFile(value)}</option>}
    {[...new Set(columns)].map((column) => (
      <option key={column} value={column}>
        {column}
      </option>
    ))}
  </SelectField>
)

type Survey = Schemas['BrandSurvey']
type FieldsProps = { survey: Survey; columns: readonly string[]; t: SurveyImportsTexts }

const MappingFields = ({ survey: { surveyFile, surveyQuestions }, columns, t }: FieldsProps) => {
  const of = (name: (typeof columnNames)[number]) =>
    surveyFile ? columnInFile(surveyFile.columns[name] ?? '', columns) : likelyColumn(name, columns)
  const questionOf = (question: (typeof surveyQuestions)[number]) =>
    surveyFile
      ? columnInFile(
          surveyFile.columns.questions[question.id] ?? (columns.includes(question.id) ? question.id : ''),
          columns,
        )
      : likelyQuestion(question, columns)
  return (
    <>
      <fieldset class="stack section">
        <legend>{t.mapping}</legend>
        <p class="hint">{t.mappingHint}</p>
        <div class="fields">
          {columnNames.map((name) => (
            <ColumnField
              key={name}
              {...{ name, columns, t }}
              label={t.columns[name]}
              value={of(name)}
              needed={needed.includes(name)}
            />
          ))}
          <DateFormatField file={surveyFile} t={t} />
        </div>
        <YesNoFields file={surveyFile} t={t} />
      </fieldset>
      <fieldset class="stack section">
        <legend>{t.questions}</legend>
        <div class="fields level">
          {surveyQuestions.map((question) => (
            <ColumnField
              key={question.id}
              name={`questions/${question.id}`}
              label={t.question(question.text ?? question.id)}
              value={questionOf(question)}
              {...{ columns, t }}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

type Props = {
  seen: Tagged<Survey>
  columns: readonly string[]
  read: () => Promise<Tagged<Survey>>
  put: (form: FormData, now: Tagged<Survey>) => Promise<void>
  t: SurveyImportsTexts
}

/** Says what each of a file's columns is; once saved, the file is tried anew. */
export const MappingForm = ({ seen, columns, read, put, t }: Props) => (
  <ReplaceForm
    {...{ seen, read, put }}
    saved={() => undefined}
    send={t.saveAndCheck}
    draft={`mapping ${seen.data.brandId}`}
  >
    {(survey) => <MappingFields {...{ survey, columns, t }} />}
  </ReplaceForm>
)
