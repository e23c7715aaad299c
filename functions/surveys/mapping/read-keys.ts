import * as z from 'zod/mini'
import { id, line as lineOf } from '../../platform/content/schemas.ts'
import type { SurveyFile } from '../../directory/brand-surveys/survey-file.ts'
import type { MatchKeys } from '../response/response-content.ts'
import type { ColumnPlan, PlannedColumn } from './plan-columns.ts'
import { readDate } from './read-date.ts'
import type { RowRefusal } from './row-refusal.ts'

const plate = lineOf(20)

/** What a file's row can be matched with a call by, and what is wrong with it. Cells that are empty give nothing. */
export const readKeys = (
  cells: readonly string[],
  plan: ColumnPlan,
  { dateFormat }: Pick<SurveyFile, 'dateFormat'>,
  line: number,
): { keys: MatchKeys; refusals: RowRefusal[] } => {
  const keys: MatchKeys = {}
  const refusals: RowRefusal[] = []
  const refuse = (column: PlannedColumn, code: RowRefusal['code'], note: string) => {
    refusals.push({ code, line, column: column.name, note })
  }
  const textOf = (column: PlannedColumn | undefined) => (column && cells[column.at]) ?? ''
  for (const name of ['visitRef', 'customerRef'] as const) {
    const column = plan[name]
    const text = textOf(column)
    if (!column || text === '') continue
    if (z.safeParse(id, text).success) keys[name] = text
    else
      refuse(
        column,
        'not-an-id',
        'Must be as in the call: at most 64 letters, digits, dots, hyphens or underscores.',
      )
  }
  const text = textOf(plan.plate)
  if (plan.plate && text !== '') {
    if (z.safeParse(plate, text).success) keys.plate = text
    else refuse(plan.plate, 'too-long', 'Must be a plate of at most 20 characters, such as 1234 KLM.')
  }
  const date = textOf(plan.visitDate)
  if (plan.visitDate && date !== '') {
    const read = readDate(date, dateFormat)
    if (read) keys.visitDate = read.day
    else refuse(plan.visitDate, 'not-a-date', `Must be a day that exists, as ${dateFormat}.`)
  }
  // Neither says anything without the other.
  if (keys.plate === undefined || keys.visitDate === undefined) {
    delete keys.plate
    delete keys.visitDate
  }
  return { keys, refusals }
}
