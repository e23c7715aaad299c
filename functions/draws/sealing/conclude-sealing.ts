import type { Clock } from '../../platform/runtime/clock.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'
import { type DigestPorts, makeDigest } from './make-digest.ts'

export type ConcludeSealingPorts = DigestPorts & {
  months: Pick<MonthStore, 'list'>
  clock: Clock
  sleep: (ms: number) => Promise<void>
}

/** How a month was closed: when, and which groups were left without a list. */
export type Closing = Pick<DrawMonth, 'closedAt' | 'failedGroups'>

/**
 * From closing a month without some group's list to making its digest: longer than any run takes from knowing that the
 * month was not closed to the end of a write, all its attempts together (`tableClient`).
 */
const graceMs = 15_000

/**
 * Makes the digests of a month and of earlier ones that still lack theirs, after the grace of a month that was closed
 * with groups missing. False when time ran out; the next run goes on.
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
