import { monthsBetween } from '../../platform/calendar/draw-months.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import type { Unmatched } from '../../surveys/personal-data/open-unmatched.ts'
import type { RetentionStore } from './retention-store.ts'

type EndUnmatchedPorts = {
  kept: Pick<RetentionStore, 'unmatchedUntil' | 'putUnmatchedUntil'>
  unmatched: Unmatched
  /** For how many days a response waits for its call. */
  waitDays: number
}

/** So many months are gone through again, for responses that a brand gave late. */
const monthsAgain = 12
const dayMs = 86_400_000

/**
 * Once a month, makes the survey responses of a dealer anonymous for which no call was found in so many days. Returns how many.
 * May be interrupted and repeated.
 */
export const endUnmatched =
  ({ kept, unmatched, waitDays }: EndUnmatchedPorts) =>
  async (dealerId: string, now: Date): Promise<number> => {
    const before = new Date(now.getTime() - waitDays * dayMs).toISOString()
    const last = shiftMonth(before.slice(0, 7), -1)
    const until = await kept.unmatchedUntil(dealerId)
    if (until !== undefined && until >= last) return 0
    let count = 0
    for (const month of monthsBetween(shiftMonth(last, -monthsAgain), last))
      count += await unmatched.forget(dealerId, month, before)
    await kept.putUnmatchedUntil(dealerId, last)
    return count
  }
