import { invalidBody } from '../../platform/errors/errors.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { DealerImportReport } from './dealer-import.ts'
import { columnsOf } from './import-columns.ts'
import { importReport, refused, type RowResult } from './import-report.ts'
import { importRow, type ImportRowPorts } from './import-row.ts'
import { type CsvRow, readCsv } from './read-csv.ts'

/** As many rows as are usually put within the function's time; what is not is told as `not-done`. */
export const maxRows = 500

/** How many rows are put in parallel. */
const concurrency = 10

/** No row is started later than this before the function is stopped, and the report is sent this long before that. */
const startReserveMs = 3_000
const answerReserveMs = 1_000

type ImportDealersPorts = {
  /** What puts a row; `dry` does everything but write. */
  real: ImportRowPorts
  dry: ImportRowPorts
  sleep: (ms: number) => Promise<void>
}

type ImportDealers = {
  csv: string
  dryRun: boolean
  by: string
  /** API Gateway's id of the request. */
  putBy: string
  requestId: string
  /** Milliseconds until the function is stopped. */
  remainingMs: () => number
}

const notDone = refused(
  'not-done',
  null,
  'There was no time left for this row; send it again. It may have been stored.',
)
const failed = refused('failed', null, 'Something failed here; send this row again. It may have been stored.')

/**
 * Puts the dealer of each row independently and reports what became of it; a dry run changes nothing. Of several rows
 * for one dealer the first counts. What is not finished when time runs out is refused as `not-done`. Throws 422 for a
 * file that cannot be read, a header that does not fit, and more than 500 rows.
 */
export const importDealers =
  ({ real, dry, sleep }: ImportDealersPorts) =>
  async ({ csv, dryRun, by, putBy, requestId, remainingMs }: ImportDealers): Promise<DealerImportReport> => {
    const { header, rows } = readCsv(csv)
    const columns = columnsOf(header)
    if (rows.length > maxRows)
      throw invalidBody('/csv', 'too-many-rows', `Must have at most ${maxRows} rows; divide the file.`)
    const importOne = importRow(dryRun ? dry : real, columns)
    const dealerIn = ({ cells }: CsvRow) => cells[columns.indexOf('dealerId')] ?? ''
    const firstOf = new Map<string, CsvRow>()
    const hasAllCells = ({ cells }: CsvRow) => cells.length === columns.length
    for (const row of rows)
      if (hasAllCells(row) && !firstOf.has(dealerIn(row))) firstOf.set(dealerIn(row), row)

    const resultOf = async (row: CsvRow): Promise<RowResult> => {
      const dealerId = dealerIn(row)
      if (!hasAllCells(row))
        return refused('wrong-cell-count', null, `Must have ${columns.length} cells, as many as the header.`)
      const first = firstOf.get(dealerId)
      if (dealerId !== '' && first && first !== row)
        return refused(
          'repeated-dealer',
          'dealerId',
          `Must name each dealer once; line ${first.line} has it.`,
        )
      try {
        return await importOne({ dealerId, cells: row.cells, by, putBy: `${putBy}#${row.row}` })
      } catch (fault) {
        log('error', 'fault', { requestId, row: row.row, ...faultFields(fault) })
        return failed
      }
    }
    const finished = new Map<CsvRow, RowResult>()
    const hasTimeLeft = () => remainingMs() > startReserveMs
    const everything = forEachConcurrent(rows, { concurrency, hasTimeLeft }, async (row) => {
      finished.set(row, await resultOf(row))
    })
    await Promise.race([everything, sleep(Math.max(0, remainingMs() - answerReserveMs))])
    return importReport(
      dryRun,
      rows.map((row) => ({ row, result: finished.get(row) ?? notDone })),
    )
  }
