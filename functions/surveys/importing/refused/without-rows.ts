import type { Examples, RefusalExample } from '../store/example-item.ts'
import type { SurveyImport } from '../store/import-item.ts'
import type { RowRefusal } from '../../mapping/row-refusal.ts'
import type { StoredRefusedRow } from './refused-part.ts'

type KeptExamples = readonly { code: RowRefusal['code']; examples: readonly RefusalExample[] }[]

/** Of so many rows of one import it is remembered that they were counted as `erased`. */
const maxRemembered = 1000

/**
 * An import, and its examples, without rows of a customer who is erased: each counts as `erased` instead of by what was wrong
 * with it, once, however often this is done. Their files are still to be written (`removing`). Pure.
 */
export const withoutRows = (
  found: SurveyImport,
  examples: KeptExamples,
  rows: readonly Pick<StoredRefusedRow, 'row' | 'codes'>[],
): [SurveyImport, Examples] => {
  const before = found.removed ?? []
  const counted = new Set(before)
  const codes = { ...found.codes }
  for (const { row, codes: wrong } of rows) {
    if (counted.has(row)) continue
    for (const code of wrong) codes[code] = Math.max(0, (codes[code] ?? 0) - 1)
    codes.erased = (codes.erased ?? 0) + 1
  }
  const gone = new Set(rows.map(({ row }) => row))
  const removed = [...new Set([...before, ...gone])].slice(0, maxRemembered)
  return [
    { ...found, codes, removed, removing: true },
    new Map(examples.map(({ code, examples: some }) => [code, some.filter(({ row }) => !gone.has(row))])),
  ]
}
