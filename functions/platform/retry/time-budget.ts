import { backOff, type BackoffPorts, type RetryPolicy } from './back-off.ts'
import { isTransient } from './transient-faults.ts'

/** How long one run may go on. */
export type TimeBudget = {
  /** Attempts per mail within this run. */
  attempts: number
  /** Milliseconds left before the run must end. */
  remainingMs: () => number
}

/** Thrown instead of beginning what could not be finished; another run does it. */
export class OutOfTime extends Error {
  override name = 'OutOfTime'
}

/** Whether the same will go better later: a fault that passes, or a run that ended before it was done. */
export const isWorthRetrying = (fault: unknown): boolean => fault instanceof OutOfTime || isTransient(fault)

/** What passes at AWS usually does so within seconds. */
const policy: RetryPolicy = { shortestMs: 400, longestMs: 4_000 }
/** Kept free at the end of a run, so that it can finish in an orderly way. */
const reserveMs = 2_000

/** Retries transient failures while there is time. `act` must be idempotent. */
export const retryTransient = async <T>(
  waiting: BackoffPorts,
  budget: TimeBudget,
  act: () => Promise<T>,
): Promise<T> => {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await act()
    } catch (fault) {
      if (!isTransient(fault) || attempts >= 8 || budget.remainingMs() < reserveMs + policy.longestMs)
        throw fault
      await backOff(waiting, policy, attempts)
    }
  }
}

/** Left of a run's time to end in order: more than one request takes that is tried four times. */
const runReserveMs = 20_000

/** Whether a run may begin something more. */
export const timeLeftIn =
  ({ remainingMs }: Pick<TimeBudget, 'remainingMs'>) =>
  (): boolean =>
    remainingMs() > runReserveMs
