import { importReport, refused } from '../import-report.ts'
import { putRows, readRows } from '../put-rows.ts'
import type { CsvRow } from '../read-csv.ts'
import type { DealerImportReport } from './dealer-import.ts'
import { dealerColumns } from './import-columns.ts'
import { importRow, type ImportRowPorts } from './import-row.ts'

/** As many rows as are usually put within the function's time; what is not is told as `not-done`. */
const maxRows = 500

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

/**
 * Puts the dealer of each row independently and reports what became of it; a dry run changes nothing. Of several rows
 * for one dealer the first counts. What is not finished when time runs out is refused as `not-done`. Throws 422 for a
 * file that cannot be read, a header that does not fit, and more than 500 rows.
 */
export const importDealers =
  ({ real, dry, sleep }: ImportDealersPorts) =>
  async ({ csv, dryRun, by, putBy, requestId, remainingMs }: ImportDealers): Promise<DealerImportReport> => {
    const file = readRows(csv, dealerColumns, maxRows)
    const importOne = importRow(dryRun ? dry : real, file.columns)
    const dealerIn = ({ cells }: CsvRow) => cells[file.columns.indexOf('dealerId')] ?? ''
    const results = await putRows(file, {
      put: (row) =>
        importOne({ dealerId: dealerIn(row), cells: row.cells, by, putBy: `${putBy}#${row.row}` }),
      keyOf: (row) => dealerIn(row) || undefined,
      repeated: ({ line }) =>
        refused('repeated-dealer', 'dealerId', `Must name each dealer once; line ${line} has it.`),
      laneOf: ({ row }) => String(row),
      ...{ concurrency: 10, startReserveMs: 3_000, remainingMs, sleep, requestId },
    })
    return { dryRun, ...importReport({ created: 0, replaced: 0, unchanged: 0 }, results) }
  }
