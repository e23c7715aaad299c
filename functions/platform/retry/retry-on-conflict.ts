import { DomainError } from '../errors/errors.ts'

export type RetryOnConflictPorts = {
  sleep: (ms: number) => Promise<void>
  /** From 0 to under 1. */
  random: () => number
  /** Milliseconds of a clock that only goes forward. */
  passedMs: () => number
}

/** Tries again what answers undefined because somebody else wrote first. */
export type RetryOnConflict = <T>(attempt: () => Promise<T | undefined>) => Promise<T>

const patienceMs = 6_000
const [shortestMs, longestMs] = [20, 640]

/**
 * Waits between attempts twice as long each time, half of it by chance, so that many at once get past each other.
 * Throws `unavailable` when none succeeded in 6 s.
 */
export const retryOnConflictWith =
  ({ sleep, random, passedMs }: RetryOnConflictPorts): RetryOnConflict =>
  async (attempt) => {
    const until = passedMs() + patienceMs
    for (let attempts = 0; ; attempts += 1) {
      const result = await attempt()
      if (result !== undefined) return result
      const waitMs = Math.min(longestMs, shortestMs * 2 ** attempts) * (0.5 + random() / 2)
      if (passedMs() + waitMs > until) throw new DomainError('unavailable')
      await sleep(waitMs)
    }
  }
