import type { FileTarget } from '../files/storing/upload-file.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Export, ExportIds } from './export-item.ts'
import type { ExportFailure } from './export-states.ts'
import type { ExportStore, Lease } from './export-store.ts'

/** Hands batches on while it counts them, keeps the lease, and stops where a limit is reached. */
export type Watch = <Row>(
  batches: AsyncIterable<readonly Row[]>,
  /** How many rows of the file a batch is; its length unless set. */
  rowsOf?: (batch: readonly Row[]) => number,
) => AsyncGenerator<readonly Row[], void, undefined>

export type RunExportPorts<Request> = {
  exports: Pick<ExportStore<Request>, 'get' | 'claim' | 'progress' | 'finish' | 'fail' | 'release'>
  /** Where a file goes, and its content piece by piece, all of whose rows pass through `watch`. */
  compose: (
    found: Export<Request>,
    watch: Watch,
  ) => Promise<{ target: FileTarget; pieces: AsyncIterable<Buffer> }>
  upload: (target: FileTarget, pieces: AsyncIterable<Buffer>) => Promise<number>
  /** What becomes of a file whose export is gone: it was taken away while the file was made, or before. */
  forget?: (ids: ExportIds) => Promise<void>
  log: (level: 'info' | 'warn' | 'error', event: string, fields: Record<string, string | number>) => void
  newId: () => string
  sleep: (ms: number) => Promise<void>
  clock: Clock
}

type RunExportLimits = {
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
export class ExportFails extends Error {
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

/** Claims the export; waits for the lease of an attempt that has died, and leaves one that is alive alone. */
const claim = async <Request>(
  { exports, sleep, clock }: RunExportPorts<Request>,
  lease: Lease,
): Promise<Export<Request> | null> => {
  const claimed = await exports.claim(lease, leaseMs)
  if (claimed) return claimed
  const held = await exports.get(lease)
  if (held?.state !== 'working' || held.leaseUntil === undefined) return null
  await sleep(Math.max(0, Date.parse(held.leaseUntil) - clock().getTime()) + 1000)
  return exports.claim(lease, leaseMs)
}

/** Watches over the batches of an attempt: counts rows on their way, records the progress, and stops at the limits. */
const watcher = <Request>(
  { exports, clock }: RunExportPorts<Request>,
  lease: Lease,
  { maxRows, remainingMs }: RunExportLimits,
  count: { rows: number },
): Watch => {
  let renewedAt = clock().getTime()
  return async function* (batches, rowsOf = ({ length }) => length) {
    for await (const batch of batches) {
      count.rows += rowsOf(batch)
      if (count.rows > maxRows) throw new ExportFails('too-many-rows')
      if (remainingMs() < reserveMs) throw new ExportFails('too-long')
      if (clock().getTime() - renewedAt >= renewAfterMs) {
        if (!(await exports.progress(lease, count.rows, leaseMs))) throw new LeaseLost()
        renewedAt = clock().getTime()
      }
      yield batch
    }
  }
}

const attempt = async <Request>(
  ports: RunExportPorts<Request>,
  lease: Lease,
  found: Export<Request>,
  limits: RunExportLimits,
): Promise<void> => {
  const count = { rows: 0 }
  const { target, pieces } = await ports.compose(found, watcher(ports, lease, limits, count))
  const bytes = await ports.upload(target, pieces)
  if (!(await ports.exports.finish(lease, count.rows))) throw new LeaseLost()
  ports.log('info', 'export-made', { exportId: lease.exportId, rows: count.rows, bytes })
}

/** Takes away what may be there of a file whose export is gone. */
const forgetIfGone = async <Request>({ exports, forget }: RunExportPorts<Request>, ids: ExportIds) => {
  if (forget && !(await exports.get(ids))) await forget(ids)
}

/**
 * Makes a file that was ordered, if it is still wanted and nobody else is making it. An attempt that fails throws, so that
 * Lambda makes another, which starts again under the same key; after the last one the export has failed. What cannot
 * succeed has failed at once.
 */
export const runExport =
  <Request>(ports: RunExportPorts<Request>) =>
  async (ids: ExportIds, limits: RunExportLimits): Promise<void> => {
    const lease = { ...ids, by: ports.newId() }
    const found = await claim(ports, lease)
    if (!found) return forgetIfGone(ports, ids)
    try {
      await attempt(ports, lease, found, limits)
    } catch (fault) {
      if (fault instanceof LeaseLost) return forgetIfGone(ports, ids)
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
