import type { Clock } from '../../runtime/clock.ts'
import type { SendQuota } from './send-quota.ts'

/** SES's quota, the clock, and a wait in milliseconds. */
type BudgetPorts = {
  quota: () => Promise<SendQuota>
  clock: Clock
  sleep: (ms: number) => Promise<void>
}

/** The share of SES's limits (0 to 1) that one kind of sending may use, so that alerts always have capacity left. */
type SendShares = { ofRate: number; ofDay: number }

/** How long a fetched quota is used, in milliseconds: alerts consume it too, so it must be read again. */
const freshForMs = 60_000

/**
 * What a request to send one more e-mail results in: allowed; no slot within the time allowed; or the daily share is
 * used up.
 */
type SlotResult = 'go' | 'no-time' | 'day-share-used'

/**
 * Limits sending to a share of SES's sending rate and daily quota. `take` waits for the next slot, at most
 * `maxWaitMs` milliseconds, and returns whether to send. Throws if SES's quota cannot be read.
 */
export const sendBudget = ({ quota, clock, sleep }: BudgetPorts, { ofRate, ofDay }: SendShares) => {
  let left = 0
  let intervalMs = 0
  let askedAt = -Infinity
  let nextAt = -Infinity
  let asking: Promise<void> | undefined

  const ask = async () => {
    const { perSecond, perDay, sentInDay } = await quota()
    left = perDay === Infinity ? Infinity : Math.floor(perDay * ofDay) - sentInDay
    intervalMs = 1000 / (perSecond * ofRate)
    askedAt = clock().getTime()
  }

  const take = async (maxWaitMs: number): Promise<SlotResult> => {
    if (clock().getTime() - askedAt >= freshForMs) {
      asking ??= ask().finally(() => (asking = undefined))
      await asking
    }
    if (left < 1) return 'day-share-used'
    const now = clock().getTime()
    const at = Math.max(now, nextAt)
    if (at - now > maxWaitMs) return 'no-time'
    left -= 1
    nextAt = at + intervalMs
    if (at > now) await sleep(at - now)
    return 'go'
  }
  return { take }
}
