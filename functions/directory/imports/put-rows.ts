import { invalidBody } from '../../platform/errors/errors.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { refused, type RowResult } from './import-report.ts'
import { type CsvRow, readCsv } from './read-csv.ts'
import { columnsOf, type FileColumns } from './read-header.ts'

/** The report is sent this long before the function is stopped. */
const answerReserveMs = 1_000

/** A file that has been read: its columns, and its rows in their order. */
type ReadFile<C extends string> = { columns: readonly C[]; rows: readonly CsvRow[] }

/**
 * Reads a file of at most so many rows. Throws 422 for one that cannot be read, a header that does not fit, and more
 * rows.
 */
export const readRows = <C extends string>(
  csv: string,
  columns: FileColumns<C>,
  maxRows: number,
): ReadFile<C> => {
  const { header, rows } = readCsv(csv)
  const read = { columns: columnsOf(header, columns), rows }
  if (rows.length > maxRows)
    throw invalidBody('/csv', 'too-many-rows', `Must have at most ${maxRows} rows; divide the file.`)
  return read
}

/** How the rows of a file are put. */
type Putting<End extends string> = {
  put: (row: CsvRow) => Promise<RowResult<End>>
  /** What only one row of a file may be about, and how another one is refused; undefined if the row does not say. */
  keyOf: (row: CsvRow) => string | undefined
  repeated: (first: CsvRow) => RowResult<End>
  /** Rows with the same are put one after the other; all others may be put in parallel. */
  laneOf: (row: CsvRow) => string
  concurrency: number
  /** No row is started later than this before the function is stopped. */
  startReserveMs: number
  /** Milliseconds until the function is stopped. */
  remainingMs: () => number
  sleep: (ms: number) => Promise<void>
  requestId: string
}

const notDone = refused(
  'not-done',
  null,
  'There was no time left for this row; send it again. It may have been stored.',
)
const failed = refused('failed', null, 'Something failed here; send this row again. It may have been stored.')

/**
 * Puts each row of a file by itself: none that is refused or fails touches another. Of several rows about the same, the
 * first counts. What is not finished when time runs out is refused as `not-done`. Returns what became of each row, in
 * their order.
 */
export const putRows = async <End extends string>(
  { columns, rows }: ReadFile<string>,
  putting: Putting<End>,
): Promise<{ row: CsvRow; result: RowResult<End> }[]> => {
  const { put, keyOf, repeated, laneOf, concurrency, startReserveMs, remainingMs, sleep, requestId } = putting
  const hasAllCells = ({ cells }: CsvRow) => cells.length === columns.length
  const whole = rows.filter(hasAllCells)
  const firstOf = new Map(whole.toReversed().map((row) => [keyOf(row), row]))

  const resultOf = async (row: CsvRow): Promise<RowResult<End>> => {
    if (!hasAllCells(row))
      return refused('wrong-cell-count', null, `Must have ${columns.length} cells, as many as the header.`)
    const key = keyOf(row)
    const first = firstOf.get(key)
    if (key !== undefined && first && first !== row) return repeated(first)
    try {
      return await put(row)
    } catch (fault) {
      log('error', 'fault', { requestId, row: row.row, ...faultFields(fault) })
      return failed
    }
  }
  const finished = new Map<CsvRow, RowResult<End>>()
  const hasTimeLeft = () => remainingMs() > startReserveMs
  const lanes = Map.groupBy(rows, laneOf).values()
  const everything = forEachConcurrent(lanes, { concurrency, hasTimeLeft }, async (lane) => {
    for (const row of lane) if (hasTimeLeft()) finished.set(row, await resultOf(row))
  })
  await Promise.race([everything, sleep(Math.max(0, remainingMs() - answerReserveMs))])
  return rows.map((row) => ({ row, result: finished.get(row) ?? notDone }))
}
