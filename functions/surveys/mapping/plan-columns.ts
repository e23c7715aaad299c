import type { BrandSurvey, SurveyQuestion } from '../../directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../directory/brand-surveys/survey-file.ts'
import { FileRefused } from '../files/file-fault.ts'
import { columnName, headerLines, wantedOn } from '../files/find-header.ts'
import type { FileHeader } from '../files/read-rows.ts'

/** A column of a file: its place, and its header. */
export type PlannedColumn = { at: number; name: string }

const singles = [
  'responseId',
  'dealer',
  'answeredAt',
  'visitRef',
  'plate',
  'visitDate',
  'customerRef',
  'identified',
] as const
type Single = (typeof singles)[number]

/** Where in a file's rows everything is. */
export type ColumnPlan = Partial<Record<Single, PlannedColumn>> & {
  dealer: PlannedColumn
  answeredAt: PlannedColumn
  questions: readonly { question: SurveyQuestion; column: PlannedColumn }[]
  /** The headers of all columns. */
  headers: readonly string[]
}

/** The headers that a brand's mapping names. */
export const wantedColumns = ({ columns: { questions, ...others } }: SurveyFile): readonly string[] =>
  [...new Set([...Object.values(others), ...Object.values(questions)])].map(columnName)

/** What a file has instead of a column. Cells of a line with none of them may be a customer's, and are not named. */
const hasInstead = ({ columns, line }: Pick<FileHeader, 'columns' | 'line'>, file: SurveyFile): string =>
  wantedOn(columns, wantedColumns(file)) === 0
    ? `none of the first ${headerLines} lines has any of the mapping's columns.`
    : `line ${line} has: ${columns.slice(0, 40).join(', ')}.`

/**
 * Finds a mapping's columns in a file's header. Throws `FileRefused` (`missing-column`, `duplicate-column`), which
 * names the column: without it no row can be read.
 */
export const planColumns = (
  header: Pick<FileHeader, 'columns' | 'line'>,
  file: SurveyFile,
  { surveyQuestions }: Pick<BrandSurvey, 'surveyQuestions'>,
): ColumnPlan => {
  const { columns, line } = header
  const find = (wanted: string): PlannedColumn => {
    const name = columnName(wanted)
    const at = columns.indexOf(name)
    if (at === -1)
      throw new FileRefused('missing-column', {
        line,
        column: name,
        note: `Must have the column “${name}”, as the brand's mapping says; ${hasInstead(header, file)}`,
      })
    if (columns.includes(name, at + 1))
      throw new FileRefused('duplicate-column', {
        line,
        column: name,
        note: `Must have the column “${name}” once: it cannot be told which one is meant.`,
      })
    return { at, name }
  }
  const { questions, ...named } = file.columns
  const found = singles.flatMap((single): [Single, PlannedColumn][] => {
    const name = named[single]
    return name === undefined ? [] : [[single, find(name)]]
  })
  const byId = new Map(surveyQuestions.map((question) => [question.id, question]))
  return {
    ...Object.fromEntries(found),
    headers: columns,
    dealer: find(named.dealer),
    answeredAt: find(named.answeredAt),
    questions: Object.entries(questions).flatMap(([id, name]) => {
      const question = byId.get(id)
      return question ? [{ question, column: find(name) }] : []
    }),
  }
}
