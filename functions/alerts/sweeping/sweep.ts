import { faultFields, log } from '../../platform/runtime/log.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import { type SweepPorts, sweepProblem } from './sweep-problem.ts'

/** Problems looked at side by side. */
const lanes = 8
/** A problem is begun only with so much time left: enough for one mail. */
const leftMs = 18_000

/** What a sweep did; `left` says that time ran out before what is due did. */
export type Swept = { looked: number; failed: number; left: boolean }

/**
 * Looks at everything that is due, as far as time allows. One that fails is logged and never stops the others; it
 * stays due. Throws only when what is due cannot be read.
 */
export const sweep =
  (ports: SweepPorts) =>
  async (budget: TimeBudget): Promise<Swept> => {
    const now = ports.clock()
    const swept: Swept = { looked: 0, failed: 0, left: false }
    const due = ports.cases.listDue(now)
    const lane = async () => {
      for (;;) {
        if (budget.remainingMs() < leftMs) {
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
    await Promise.all(Array.from({ length: lanes }, lane))
    if (swept.looked > 0 || swept.left) log(swept.left ? 'warn' : 'info', 'swept', swept)
    return swept
  }
