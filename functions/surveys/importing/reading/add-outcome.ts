import type { Position } from '../../files/file-row.ts'
import type { RowRefusal } from '../../mapping/row-refusal.ts'
import { type Examples, maxDifferences, maxExamples, type RefusalExample } from '../store/example-item.ts'
import { identifiedIn, type SurveyImport } from '../store/import-item.ts'
import type { PageOutcome } from './keep-page.ts'
import { isGivenBack, type Refused } from './refuse-row.ts'

const plus = (counts: SurveyImport['codes'], refused: readonly Refused[]): SurveyImport['codes'] => {
  const sum = { ...counts }
  for (const { refusals } of refused)
    for (const code of new Set(refusals.map((each) => each.code))) sum[code] = (sum[code] ?? 0) + 1
  return sum
}

/** An import after a page. */
export const addOutcome = (found: SurveyImport, outcome: PageOutcome, position: Position): SurveyImport => {
  const { rows, matches } = found
  return {
    ...found,
    position,
    rows: {
      read: rows.read + outcome.rows.read,
      kept: rows.kept + outcome.rows.kept,
      repeated: rows.repeated + outcome.rows.repeated,
      refused: rows.refused + outcome.rows.refused,
    },
    matches: {
      matched: matches.matched + outcome.matches.matched,
      unmatched: matches.unmatched + outcome.matches.unmatched,
      ambiguous: matches.ambiguous + outcome.matches.ambiguous,
    },
    identified: identifiedIn(found) + outcome.identified,
    corrected: found.corrected + outcome.corrected,
    codes: plus(found.codes, outcome.refused),
    refusedParts: found.refusedParts + (outcome.refused.some(isGivenBack) ? 1 : 0),
    attempts: 0,
  }
}

/** What a row says of the response that it differs from. */
const differsOf = (refused: Refused): Pick<RefusalExample, 'differs'> => {
  if (!('response' in refused) || refused.formerId?.isInDoubt) return {}
  const { dealerId, responseId, answeredAt, identified, answers } = refused.response
  return { differs: { dealerId, responseId, given: { answeredAt, identified, answers: [...answers] } } }
}

const exampleOf = (
  refused: Refused,
  { code, line, column, value, note, keptAt }: RowRefusal,
  before: number,
): RefusalExample => ({
  row: refused.row.row,
  line,
  column,
  note: note.slice(0, 400),
  ...(value !== undefined && { value }),
  ...(keptAt !== undefined && { keptAt }),
  ...(code === 'differs-from-kept' && before < maxDifferences && differsOf(refused)),
})

/** The examples after a page, of those reasons for which there are more now. */
export const moreExamples = (before: Examples, refused: readonly Refused[]): Examples => {
  const more = new Map<RowRefusal['code'], readonly RefusalExample[]>()
  for (const each of refused)
    for (const refusal of each.refusals) {
      const some = more.get(refusal.code) ?? before.get(refusal.code) ?? []
      if (some.length < maxExamples) more.set(refusal.code, [...some, exampleOf(each, refusal, some.length)])
    }
  return more
}
