import { faultFields, log } from '../../platform/runtime/log.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { reportHolidays } from './report-holidays.ts'
import { type DueCall, type SweepPorts, sweepProblem } from './sweep-problem.ts'

/** How many due calls are processed in parallel. */
const concurrency = 8
/** Minimum time left to start another call, in milliseconds: enough for one mail. */
const minRemainingMs = 18_000

/** How long a call is postponed after the sweep failed on it, in milliseconds. */
const postponedMs = 10 * 60_000

/** The result of a sweep; `left` means that time ran out with work still due. */
type Swept = { looked: number; failed: number; left: boolean }

/** Puts a failing call behind the others, so that it cannot use up every sweep's time. */
const putBehind = async ({ cases }: SweepPorts, { dealerId, callId, dueAt }: DueCall, now: Date) => {
  try {
    await cases.postpone(dealerId, callId, dueAt, new Date(now.getTime() + postponedMs).toISOString())
  } catch (fault) {
    log('error', 'sweep-not-postponed', { dealerId, callId, ...faultFields(fault) })
  }
}

/**
 * Processes every due call, as far as time allows. A failure is logged, puts its call behind the others and
 * never stops them. Throws only if the due calls cannot be listed.
 */
export const sweep =
  (ports: SweepPorts) =>
  async (budget: TimeBudget): Promise<Swept> => {
    const now = ports.clock()
    reportHolidays(ports.metric, now)
    const swept: Swept = { looked: 0, failed: 0, left: false }
    const hasTimeLeft = () => {
      swept.left ||= budget.remainingMs() < minRemainingMs
      return !swept.left
    }
    await forEachConcurrent(ports.cases.listDue(now), { concurrency, hasTimeLeft }, async (call) => {
      const { dealerId, callId } = call
      swept.looked += 1
      try {
        await sweepProblem(ports)(call, now, budget)
      } catch (fault) {
        swept.failed += 1
        log('error', 'sweep-failed', { dealerId, callId, ...faultFields(fault) })
        ports.metric('CaseFailing', 'Count', 1)
        await putBehind(ports, call, now)
      }
    })
    if (swept.looked > 0 || swept.left) log(swept.left ? 'warn' : 'info', 'swept', swept)
    return swept
  }
