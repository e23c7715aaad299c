import type { Clock } from '../../../platform/runtime/clock.ts'

/**
 * A page is what may reach one dealer's partition at once. A run ends after some minutes, well before Lambda's limit; a
 * run that was killed is taken over after its lease.
 */
export const runLimits = {
  pageRows: 500,
  maxRows: 50_000,
  renewAfterRows: 20_000,
  leaseMs: 60_000,
  maxAttempts: 20,
}

/** A partition takes 1,000 write units a second; a response takes two in its transaction. The rest is for calls. */
const rowsPerSecond = 300

/** Waits until the rows of a page's busiest dealer are no more than its partition takes beside its calls. */
export const paceWith =
  (sleep: (ms: number) => Promise<void>, clock: Clock) =>
  async (rowsOfBusiestDealer: number, begunAt: number): Promise<void> => {
    const wait = (rowsOfBusiestDealer / rowsPerSecond) * 1000 - (clock().getTime() - begunAt)
    if (wait > 0) await sleep(wait)
  }
