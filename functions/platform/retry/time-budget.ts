import { backOff, type BackoffPorts, type RetryPolicy } from './back-off.ts'
import { isTransient } from './transient-faults.ts'
import type { Context } from 'aws-lambda'

/** How long one run may go on. */
export type TimeBudget = {
  /** Attempts per mail within this run. */
  attempts: number
  /** Milliseconds left before the run must end. */
  remainingMs: () => number
}

/** What a Lambda invocation tells about its time. */
type Invocation = Pick<Context, 'getRemainingTimeInMillis'>

/**
 * The time budget of an invocation: the milliseconds left before Lambda's timeout, and `attempts` per mail (one for
 * runs that send none).
 */
export const timeBudgetOf = (context: Invocation, attempts = 1): TimeBudget => ({
  attempts,
  remainingMs: () => context.getRemainingTimeInMillis(),
})

/** Thrown instead of starting work that could not be finished in time; another run does it. */
export class OutOfTime extends Error {
  override name = 'OutOfTime'
}

/** Whether a later attempt may succeed: after a transient fault, or a run that ended too early. */
export const isWorthRetrying = (fault: unknown): boolean => fault instanceof OutOfTime || isTransient(fault)

/** Transient faults of AWS usually pass within seconds. */
const policy: RetryPolicy = { shortestMs: 400, longestMs: 4_000 }
/** Reserved at the end of a run, so that it can finish in order. */
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

/** Reserved at the end of a run: more than one request needs with four attempts. */
const runReserveMs = 20_000

/** Whether a run has time to start more work. */
export const timeLeftIn =
  ({ remainingMs }: Pick<TimeBudget, 'remainingMs'>) =>
  (): boolean =>
    remainingMs() > runReserveMs
