import type { Clock } from '../../platform/runtime/clock.ts'
import type { SendQuota } from '../../platform/mail/sending/send-quota.ts'

export type BudgetPorts = {
  quota: () => Promise<SendQuota>
  clock: Clock
  sleep: (ms: number) => Promise<void>
}

/** What announcements may use of SES, so that alerts of problems always have room (draw.md). */
const shareOfRate = 0.5
const shareOfDay = 0.7
/** After this long SES is asked again: alerts are being sent meanwhile. */
const freshForMs = 60_000

/** Whether one more may be sent: now, not for too long a time, or not within SES's day. */
export type Turn = 'go' | 'no-time' | 'day-share-used'

/**
 * Lets one mail after another pass, never faster than announcements may send, waiting at most so many milliseconds.
 * Throws when SES does not tell its quota.
 */
export const sendBudget = ({ quota, clock, sleep }: BudgetPorts) => {
  let left = 0
  let intervalMs = 0
  let askedAt = -Infinity
  let nextAt = -Infinity
  let asking: Promise<void> | undefined

  const ask = async () => {
    const { perSecond, perDay, sentInDay } = await quota()
    left = perDay === Infinity ? Infinity : Math.floor(perDay * shareOfDay) - sentInDay
    intervalMs = 1000 / (perSecond * shareOfRate)
    askedAt = clock().getTime()
  }

  const take = async (mostMs: number): Promise<Turn> => {
    if (clock().getTime() - askedAt >= freshForMs) {
      asking ??= ask().finally(() => (asking = undefined))
      await asking
    }
    if (left < 1) return 'day-share-used'
    const now = clock().getTime()
    const at = Math.max(now, nextAt)
    if (at - now > mostMs) return 'no-time'
    left -= 1
    nextAt = at + intervalMs
    if (at > now) await sleep(at - now)
    return 'go'
  }
  return { take }
}
