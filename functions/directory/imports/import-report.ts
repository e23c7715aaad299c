import type { DealerImportReport, ImportExample } from './dealer-import.ts'
import type { CsvRow } from './read-csv.ts'
import type { RowError } from './row-error.ts'

/** What became of a row. */
export type RowResult =
  { end: 'created' | 'replaced' | 'unchanged' } | { end: 'refused'; errors: readonly RowError[] }

/** A row that is refused for one mistake. */
export const refused = (code: string, column: string | null, detail: string): RowResult => ({
  end: 'refused',
  errors: [{ code, column, detail }],
})

/** At most this many mistakes of one code are shown; all are counted. */
const maxExamples = 100

/** Counts what became of each row: every row has one result, so that the counts add up to those read. */
export const importReport = (
  dryRun: boolean,
  results: readonly { row: CsvRow; result: RowResult }[],
): DealerImportReport => {
  const rows = { read: results.length, created: 0, replaced: 0, unchanged: 0, refused: 0 }
  const errors = new Map<string, { count: number; examples: ImportExample[] }>()
  for (const { row, result } of results) {
    rows[result.end] += 1
    if (result.end !== 'refused') continue
    for (const { code, column, detail } of result.errors) {
      const told = errors.get(code) ?? { count: 0, examples: [] }
      told.count += 1
      if (told.examples.length < maxExamples)
        told.examples.push({ row: row.row, line: row.line, column, detail })
      errors.set(code, told)
    }
  }
  return { dryRun, rows, errors: [...errors].map(([code, told]) => ({ code, ...told })) }
}
