import { isTransient } from './transient-faults.ts'

/** How long one run may go on. */
export type TimeBudget = {
  /** Attempts per mail within this run. */
  attempts: number
  /** Milliseconds left before the run must end. */
  remainingMs: () => number
}

/** What waiting needs. */
export type BackoffPorts = {
  /** Waits so many milliseconds. */
  sleep: (ms: number) => Promise<void>
  /** A number from 0 to 1, for jitter. */
  random: () => number
}

/** Thrown instead of beginning what could not be finished; another run does it. */
export class OutOfTime extends Error {
  override name = 'OutOfTime'
}

/** Whether the same will go better later: a fault that passes, or a run that ended before it was done. */
export const isWorthRetrying = (fault: unknown): boolean => fault instanceof OutOfTime || isTransient(fault)

const shortestMs = 200
const longestMs = 4_000

/** Waits before the attempt after this many: twice as long each time, half of it by chance, so that nobody keeps step. */
export const backOff = ({ sleep, random }: BackoffPorts, attempts: number): Promise<void> => {
  const most = Math.min(longestMs, shortestMs * 2 ** attempts)
  return sleep(most / 2 + (random() * most) / 2)
}

/** Left of a run's time, so that it can end in order. */
const reserveMs = 2_000

/** Repeats what fails for a passing reason, as long as there is time. What it does must bear repeating. */
export const retryTransient = async <T>(
  waiting: BackoffPorts,
  budget: TimeBudget,
  act: () => Promise<T>,
): Promise<T> => {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await act()
    } catch (fault) {
      if (!isTransient(fault) || attempts >= 8 || budget.remainingMs() < reserveMs + longestMs) throw fault
      await backOff(waiting, attempts)
    }
  }
}
