import type { ImportError } from './import-schemas.ts'
import type { CsvRow } from './read-csv.ts'
import type { RowError } from './row-error.ts'

/** What became of a row: one of the ends that its kind of file has, or refused. */
export type RowResult<End extends string> = { end: End } | Refused
type Refused = { end: 'refused'; errors: readonly RowError[] }

/** A row that is refused for one mistake. */
export const refused = (code: string, column: string | null, detail: string): Refused => ({
  end: 'refused',
  errors: [{ code, column, detail }],
})

const isRefused = (result: RowResult<string>): result is Refused => 'errors' in result

/** At most this many mistakes of one code are shown; all are counted. */
const maxExamples = 100

/**
 * Counts what became of each row: every row has one result, so that the counts add up to those read.
 *
 * @param none zero for each end that a row of the file can have
 */
export const importReport = <End extends string>(
  none: Readonly<Record<End, number>>,
  results: readonly { row: CsvRow; result: RowResult<End> }[],
): { rows: Record<End, number> & { read: number; refused: number }; errors: ImportError[] } => {
  const ends: Record<End, number> = { ...none }
  let refusedRows = 0
  const errors = new Map<string, Omit<ImportError, 'code'>>()
  for (const { row, result } of results) {
    if (!isRefused(result)) {
      ends[result.end] += 1
      continue
    }
    refusedRows += 1
    for (const { code, column, detail } of result.errors) {
      const told = errors.get(code) ?? { count: 0, examples: [] }
      told.count += 1
      if (told.examples.length < maxExamples)
        told.examples.push({ row: row.row, line: row.line, column, detail })
      errors.set(code, told)
    }
  }
  return {
    rows: { ...ends, read: results.length, refused: refusedRows },
    errors: [...errors].map(([code, told]) => ({ code, ...told })),
  }
}
