import type { SurveyFile } from '../../directory/brand-surveys/survey-file.ts'
import { fold } from '../../platform/content/fold.ts'
import { readDate } from './read-date.ts'

/** How the row begins that portals and spreadsheets put below the others, in the languages of Spain's portals. */
const begins = /^(?:gran )?(?:sub)?(?:totals?|totales|suma|media|promedio|average|mean|sum)\b/

/** What may stand there instead of a name: `Total general:`, `Total (12)`, `Total respuestas`, not a sentence. */
const longest = 40

/**
 * Whether a row is one of totals or means, as files have at their end: its first filled cell says so, and no cell is a
 * day, without which no row is a response. Divided or not: `Total: 12` alone is one, too.
 */
export const isTotalsRow = (
  cells: readonly string[],
  { dateFormat }: Pick<SurveyFile, 'dateFormat'>,
): boolean => {
  const first = cells.find((cell) => cell !== '')
  if (first === undefined || first.length > longest || !begins.test(fold(first))) return false
  return !cells.some((cell) => readDate(cell, dateFormat) !== undefined)
}
