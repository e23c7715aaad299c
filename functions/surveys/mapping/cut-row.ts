import type { SurveyQuestion } from '../../directory/brand-surveys/brand-survey.ts'
import type { FileRow } from '../files/file-row.ts'
import { fold } from '../../platform/content/fold.ts'
import type { MapResult } from './map-row.ts'
import type { ColumnPlan } from './plan-columns.ts'
import type { RowRefusal } from './row-refusal.ts'

/** Whether a text could be the beginning of another answer: `1` of 10, but not `8`, whose decimals few surveys have. */
const mayGoOn = (text: string, { scale, choices = [] }: SurveyQuestion) => {
  const folded = fold(text)
  if (folded === '') return false
  const marks = scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, at) => `${scale.min + at}`) : []
  return [...marks, ...choices].some((word) => fold(word) !== folded && fold(word).startsWith(folded))
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
    columns: number,
  ): ((row: FileRow) => MapResult) =>
  (row) => {
    const result = map(row)
    const last = questions.find(({ column }) => column.at === columns - 1)
    if (!row.isOpen || row.row === 1 || row.broken || !last) return result
    if (!mayGoOn(row.cells[columns - 1] ?? '', last.question)) return result
    const cut: RowRefusal = {
      code: 'truncated-row',
      line: row.line,
      column: last.column.name,
      note: 'Must be whole: the file ends within or right after this cell. If nothing is missing, end the line.',
    }
    if ('mapped' in result) {
      const { id, dealerId, dealerCode, written, given } = result.mapped
      const readable = { id, dealer: { dealerId, dealerCode }, written, keys: given.keys }
      return { refusals: [cut], identified: given.identified, readable }
    }
    return { ...result, refusals: [...result.refusals, cut] }
  }
