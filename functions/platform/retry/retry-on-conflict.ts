import { backOffMs, type BackoffPorts, type RetryPolicy } from './back-off.ts'
import { DomainError, platformErrors } from '../errors/errors.ts'

type RetryOnConflictPorts = BackoffPorts & {
  /** Milliseconds of a monotonic clock. */
  passedMs: () => number
}

/** Repeats an attempt that returns undefined because another writer came first. Returns its first other result. */
export type RetryOnConflict = <T>(attempt: () => Promise<T | undefined>) => Promise<T>

const maxElapsedMs = 6_000
const policy: RetryPolicy = { shortestMs: 20, longestMs: 640 }

/** Repeats conflicting attempts with exponential backoff and jitter. Throws `unavailable` if none succeeds in 6 s. */
export const retryOnConflictWith =
  ({ sleep, random, passedMs }: RetryOnConflictPorts): RetryOnConflict =>
  async (attempt) => {
    const until = passedMs() + maxElapsedMs
    for (let attempts = 1; ; attempts += 1) {
      const result = await attempt()
      if (result !== undefined) return result
      const waitMs = backOffMs(policy, attempts, random)
      if (passedMs() + waitMs > until) throw new DomainError(platformErrors.unavailable)
      await sleep(waitMs)
    }
  }
