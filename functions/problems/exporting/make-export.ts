import type { Directory } from '../../directory/reading/read-directory.ts'
import { csvProfiles } from '../../platform/files/csv/csv-profile.ts'
import { writeCsv } from '../../platform/files/csv/write-csv.ts'
import type { RowBatches, Sheet } from '../../platform/files/sheet.ts'
import { filePrefixes } from '../../platform/files/storing/file-prefixes.ts'
import type { FileTarget } from '../../platform/files/storing/upload-file.ts'
import { writeXlsx } from '../../platform/files/xlsx/write-xlsx.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { fileKey, type ProblemExport } from './export-item.ts'
import type { ExportFailure, ExportRequest } from './export-schemas.ts'
import type { ExportStore, Lease } from './export-store.ts'
import { makeRows, problemSheet } from './make-rows.ts'
import type { ReadProblemsPorts } from './read-problems.ts'

export type MakeExportPorts = ReadProblemsPorts & {
  exports: Pick<ExportStore, 'get' | 'claim' | 'progress' | 'finish' | 'fail' | 'release'>
  directory: Pick<Directory, 'dealer'>
  upload: (target: FileTarget, pieces: AsyncIterable<Buffer>) => Promise<number>
  log: (level: 'info' | 'warn' | 'error', event: string, fields: Record<string, string | number>) => void
  newId: () => string
  sleep: (ms: number) => Promise<void>
  clock: Clock
}

type MakeExportLimits = {
  maxRows: number
  /** After this many attempts that failed, the export has failed. */
  maxAttempts: number
  /** How long this run may go on, in milliseconds. */
  remainingMs: () => number
}

/** An attempt that is alive renews its lease long before this. */
const leaseMs = 20_000
const renewAfterMs = 5_000
/** What completing the upload takes, with a margin. */
const reserveMs = 20_000

/** Thrown where an export cannot succeed however often it is attempted. */
class ExportFails extends Error {
  readonly failure: ExportFailure
  constructor(failure: ExportFailure) {
    super(failure)
    this.name = 'ExportFails'
    this.failure = failure
  }
}
/** Thrown when another attempt has taken the export over. */
class LeaseLost extends Error {
  override name = 'LeaseLost'
}

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const writeFile = (sheet: Sheet, batches: RowBatches, { format, profile = 'excel-es' }: ExportRequest) =>
  format === 'xlsx' ? writeXlsx(sheet, batches) : writeCsv(sheet, batches, csvProfiles[profile])

/** Claims the export; waits for the lease of an attempt that has died, and leaves one that is alive alone. */
const claim = async (
  { exports, sleep, clock }: MakeExportPorts,
  lease: Lease,
): Promise<ProblemExport | null> => {
  const claimed = await exports.claim(lease, leaseMs)
  if (claimed) return claimed
  const held = await exports.get(lease)
  if (held?.state !== 'working' || held.leaseUntil === undefined) return null
  await sleep(Math.max(0, Date.parse(held.leaseUntil) - clock().getTime()) + 1000)
  return exports.claim(lease, leaseMs)
}

/** Counts rows on their way, records the progress, and stops where a limit is reached. */
async function* watched(
  batches: RowBatches,
  { exports, clock }: MakeExportPorts,
  lease: Lease,
  { maxRows, remainingMs }: MakeExportLimits,
  count: { rows: number },
): RowBatches {
  let renewedAt = clock().getTime()
  for await (const rows of batches) {
    count.rows += rows.length
    if (count.rows > maxRows) throw new ExportFails('too-many-rows')
    if (remainingMs() < reserveMs) throw new ExportFails('too-long')
    if (clock().getTime() - renewedAt >= renewAfterMs) {
      if (!(await exports.progress(lease, count.rows, leaseMs))) throw new LeaseLost()
      renewedAt = clock().getTime()
    }
    yield rows
  }
}

const attempt = async (
  ports: MakeExportPorts,
  lease: Lease,
  found: ProblemExport,
  limits: MakeExportLimits,
): Promise<void> => {
  const dealer = await ports.directory.dealer(found.dealerId)
  if (!dealer) throw new ExportFails('internal')
  const count = { rows: 0 }
  const rows = makeRows(ports, dealer, found.request, ports.clock())
  const pieces = writeFile(problemSheet(dealer), watched(rows, ports, lease, limits, count), found.request)
  const target = {
    key: fileKey(found, filePrefixes.exports),
    contentType: contentTypes[found.request.format],
  }
  const bytes = await ports.upload(target, pieces)
  await ports.exports.finish(lease, count.rows)
  ports.log('info', 'export-made', { exportId: lease.exportId, rows: count.rows, bytes })
}

/**
 * Makes a file of problems that was ordered, if it is still wanted and nobody else is making it. An attempt that fails
 * throws, so that Lambda makes another, which starts again under the same key; after the last one the export has failed.
 */
export const makeExport =
  (ports: MakeExportPorts) =>
  async (ids: { dealerId: string; exportId: string }, limits: MakeExportLimits): Promise<void> => {
    const lease = { ...ids, by: ports.newId() }
    const found = await claim(ports, lease)
    if (!found) return
    try {
      await attempt(ports, lease, found, limits)
    } catch (fault) {
      if (fault instanceof LeaseLost) return
      if (fault instanceof ExportFails) {
        await ports.exports.fail(lease, fault.failure)
        ports.log(fault.failure === 'too-many-rows' ? 'warn' : 'error', 'export-failed', {
          exportId: ids.exportId,
          failure: fault.failure,
        })
        return
      }
      const isLast = found.attempts >= limits.maxAttempts
      await (isLast ? ports.exports.fail(lease, 'internal') : ports.exports.release(lease))
      throw fault
    }
  }
