/** How long to wait between attempts. */
export type RetryPolicy = {
  /** The longest wait after the first failure, in milliseconds; it doubles with each failure, up to `longestMs`. */
  shortestMs: number
  longestMs: number
  /** The random share of each wait, 0 to 1, so that concurrent retries spread out. Half by default. */
  jitter?: number
}

/** The ports for waiting. */
export type BackoffPorts = {
  /** Waits this many milliseconds. */
  sleep: (ms: number) => Promise<void>
  /** A number from 0 to 1, for jitter. */
  random: () => number
}

/** The wait in milliseconds after this many failures (at least 1). */
export const backOffMs = (
  { shortestMs, longestMs, jitter = 0.5 }: RetryPolicy,
  failures: number,
  random: () => number,
): number => Math.min(longestMs, shortestMs * 2 ** (failures - 1)) * (1 - jitter + jitter * random())

/** Waits after this many failures (at least 1). */
export const backOff = (
  { sleep, random }: BackoffPorts,
  policy: RetryPolicy,
  failures: number,
): Promise<void> => sleep(backOffMs(policy, failures, random))
