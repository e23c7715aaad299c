import type { Clock } from '../../platform/runtime/clock.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'
import { type DigestPorts, makeDigest } from './make-digest.ts'

/** What concluding sealing requires. */
export type ConcludeSealingPorts = DigestPorts & {
  months: Pick<MonthStore, 'list'>
  clock: Clock
  sleep: (ms: number) => Promise<void>
}

/** When a month was closed, and which groups were left without a list. */
export type Closing = Pick<DrawMonth, 'closedAt' | 'failedGroups'>

/**
 * The time between closing a month with lists missing and making its digest, in milliseconds: longer than any run can
 * take from reading that the month was open to the end of a write, including all attempts (`tableClient`).
 */
const graceMs = 15_000

/**
 * Makes the digest of a month and of earlier months that still lack theirs, after the grace period if the month was
 * closed with groups missing. Returns false if time ran out; the next run continues.
 */
export const concludeSealing =
  (ports: ConcludeSealingPorts) =>
  async (
    month: string,
    { closedAt, failedGroups }: Closing,
    hasTimeLeft: () => boolean,
  ): Promise<boolean> => {
    const { months, clock, sleep } = ports
    if (closedAt !== undefined && failedGroups) {
      const restMs = Date.parse(closedAt) + graceMs - clock().getTime()
      if (restMs > 0) await sleep(Math.min(restMs, graceMs))
    }
    const waiting = (await months.list()).filter((one) => one.month <= month && one.digest === undefined)
    for (const one of waiting) if (!(await makeDigest(ports)(one.month, hasTimeLeft))) return false
    return true
  }
