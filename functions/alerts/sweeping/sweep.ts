import { faultFields, log } from '../../platform/runtime/log.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { reportHolidays } from './report-holidays.ts'
import { type SweepPorts, sweepProblem } from './sweep-problem.ts'

/** How many due calls are processed in parallel. */
const concurrency = 8
/** Minimum time left to start another call, in milliseconds: enough for one mail. */
const minRemainingMs = 18_000

/** The result of a sweep; `left` means that time ran out with work still due. */
export type Swept = { looked: number; failed: number; left: boolean }

/**
 * Processes every due call, as far as time allows. A failure is logged, leaves its call due and never stops the
 * others. Throws only if the due calls cannot be listed.
 */
export const sweep =
  (ports: SweepPorts) =>
  async (budget: TimeBudget): Promise<Swept> => {
    const now = ports.clock()
    reportHolidays(ports.metric, now)
    const swept: Swept = { looked: 0, failed: 0, left: false }
    const due = ports.cases.listDue(now)
    const worker = async () => {
      for (;;) {
        if (budget.remainingMs() < minRemainingMs) {
          swept.left = true
          return
        }
        const next = await due.next()
        if (next.done) return
        const { dealerId, callId } = next.value
        swept.looked += 1
        try {
          await sweepProblem(ports)(next.value, now, budget)
        } catch (fault) {
          swept.failed += 1
          log('error', 'sweep-failed', { dealerId, callId, ...faultFields(fault) })
        }
      }
    }
    await Promise.all(Array.from({ length: concurrency }, worker))
    if (swept.looked > 0 || swept.left) log(swept.left ? 'warn' : 'info', 'swept', swept)
    return swept
  }
