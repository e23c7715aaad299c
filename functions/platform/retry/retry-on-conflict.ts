import { backOffMs, type BackoffPorts, type RetryPolicy } from './back-off.ts'
import { DomainError, platformErrors } from '../errors/errors.ts'

export type RetryOnConflictPorts = BackoffPorts & {
  /** Milliseconds of a clock that only goes forward. */
  passedMs: () => number
}

/** Tries again what answers undefined because somebody else wrote first. */
export type RetryOnConflict = <T>(attempt: () => Promise<T | undefined>) => Promise<T>

const patienceMs = 6_000
const policy: RetryPolicy = { shortestMs: 20, longestMs: 640 }

/**
 * Waits between attempts twice as long each time, half of it by chance, so that many at once get past each other.
 * Throws `unavailable` when none succeeded in 6 s.
 */
export const retryOnConflictWith =
  ({ sleep, random, passedMs }: RetryOnConflictPorts): RetryOnConflict =>
  async (attempt) => {
    const until = passedMs() + patienceMs
    for (let attempts = 1; ; attempts += 1) {
      const result = await attempt()
      if (result !== undefined) return result
      const waitMs = backOffMs(policy, attempts, random)
      if (passedMs() + waitMs > until) throw new DomainError(platformErrors.unavailable)
      await sleep(waitMs)
    }
  }
