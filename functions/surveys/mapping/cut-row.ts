import type { BrandSurvey, SurveyQuestion } from '../../directory/brand-surveys/brand-survey.ts'
import type { FileRow } from '../files/file-row.ts'
import { fold } from './fold.ts'
import type { MapResult } from './map-row.ts'
import type { ColumnPlan } from './plan-columns.ts'
import type { RowRefusal } from './row-refusal.ts'

/** Whether a text could be the beginning of another answer: `1` of 10, `8` of 8,5, nothing of anything. */
const mayGoOn = (text: string, { scale, choices = [] }: SurveyQuestion, noAnswer: readonly string[]) => {
  const folded = fold(text)
  const isBeginning = [...choices, ...noAnswer].some(
    (word) => fold(word) !== folded && fold(word).startsWith(folded),
  )
  if (isBeginning || folded === '') return true
  return scale !== undefined && /^[+-]?\d/.test(folded) && Number(folded.replace(',', '.')) !== scale.max
}

/**
 * Refuses the last row of a file that ends in a cell with an answer, without a line end, if that cell could be the
 * beginning of another answer: a file that was cut there has `1` for a 10, which nothing else would show. Many files
 * end without a line end, so that other last cells are taken as they are, and so is a file's only row.
 */
export const withoutCut =
  (
    map: (row: FileRow) => MapResult,
    { questions }: Pick<ColumnPlan, 'questions'>,
    { noAnswer }: Pick<BrandSurvey, 'noAnswer'>,
    columns: number,
  ): ((row: FileRow) => MapResult) =>
  (row) => {
    const result = map(row)
    const last = questions.find(({ column }) => column.at === columns - 1)
    if (!row.isOpen || row.row === 1 || row.broken || !last) return result
    if (!mayGoOn(row.cells[columns - 1] ?? '', last.question, noAnswer)) return result
    const cut: RowRefusal = {
      code: 'truncated-row',
      line: row.line,
      column: last.column.name,
      note: 'Must be whole: the file ends within or right after this cell. If nothing is missing, end the line.',
    }
    if ('mapped' in result) return { refusals: [cut], identified: result.mapped.given.identified }
    return { ...result, refusals: [...result.refusals, cut] }
  }
