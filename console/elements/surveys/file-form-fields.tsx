import type { Schemas } from '../../app/app.ts'
import { entered, SelectField, TextArea } from '../forms/field.tsx'
import { columnNames, dateFormats, linesOf } from './survey-columns.ts'

type SurveyFile = Partial<Schemas['SurveyFile']> | undefined

/** How a file's dates are written. */
export const DateFormatField = ({ file, t }: { file: SurveyFile; t: { dateFormat: string } }) => (
  <SelectField name="/surveyFile/dateFormat" label={t.dateFormat} value={file?.dateFormat ?? 'DD/MM/YYYY'}>
    {dateFormats.map((one) => (
      <option key={one} value={one}>
        {one}
      </option>
    ))}
  </SelectField>
)

type YesNoTexts = { yes: string; yesHint: string; no: string; noHint: string }

/** The words in a file that mean yes, and those that mean no beside the usual ones. */
export const YesNoFields = ({ file, t }: { file: SurveyFile; t: YesNoTexts }) => (
  <>
    <TextArea
      name="/surveyFile/yes"
      label={t.yes}
      hint={t.yesHint}
      value={(file?.yes ?? ['Sí']).join('\n')}
    />
    <TextArea
      name="/surveyFile/no"
      label={t.no}
      hint={t.noHint}
      value={(file?.no ?? []).join('\n')}
      optional
    />
  </>
)

/** The title of a column, as a form has it; undefined without one. */
export const enteredColumn = (form: FormData, name: string): string | undefined =>
  entered(form, `/surveyFile/columns/${name}`)

/** What a form says of a brand's file; `questions` are the titles of the questions' columns, by question. */
export const enteredFile = (form: FormData, questions: Record<string, string>) => ({
  columns: {
    ...Object.fromEntries(columnNames.map((name) => [name, enteredColumn(form, name)])),
    questions,
  },
  dateFormat: entered(form, '/surveyFile/dateFormat') ?? '',
  yes: linesOf(entered(form, '/surveyFile/yes')) ?? [],
  no: linesOf(entered(form, '/surveyFile/no')),
})
