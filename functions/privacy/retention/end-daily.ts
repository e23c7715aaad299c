import { type TimeBudget, timeLeftIn } from '../../platform/retry/time-budget.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { endDue } from './end-due.ts'
import type { RetentionStore } from './retention-store.ts'

type EndDailyPorts = {
  kept: Pick<RetentionStore, 'endedOn' | 'putEndedOn'>
  end: ReturnType<typeof endDue>
  clock: Clock
}

/**
 * Ends what is over once a day, however often it is asked: after a run that failed or had too little time the next one goes
 * on. Throws what the run throws.
 */
export const endDaily =
  ({ kept, end, clock }: EndDailyPorts) =>
  async (budget: Pick<TimeBudget, 'remainingMs'>): Promise<void> => {
    const today = clock().toISOString().slice(0, 10)
    if ((await kept.endedOn()) === today) return
    await end(budget)
    if (timeLeftIn(budget)()) await kept.putEndedOn(today)
  }
