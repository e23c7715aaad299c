import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { type TimeBudget, timeLeftIn } from '../../platform/retry/time-budget.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { isDue, type Mark } from '../marking/mark.ts'
import { recomputeMonth } from './recompute-month.ts'
import { recomputeOverview } from './recompute-overview.ts'
import type { RecomputePorts } from './recompute-ports.ts'

/** How many dealers at once. */
const concurrency = 4

/**
 * The marks of each dealer together, because its months share the list of repeated causes and so take turns. They come
 * in the order of dealers.
 */
async function* byDealer(marks: AsyncIterable<Mark>): AsyncGenerator<Mark[]> {
  let group: Mark[] = []
  for await (const mark of marks) {
    if (group.length > 0 && group[0]?.dealerId !== mark.dealerId) {
      yield group
      group = []
    }
    group.push(mark)
  }
  if (group.length > 0) yield group
}

/** What a run did: `left` means that time ran out with work still due. */
type Recomputed = { months: number; failed: number; left: boolean }

/**
 * Recomputes every marked month that is due, as far as time allows. A failure is logged, leaves its mark for the next
 * run and never stops the others. Throws only if the marks cannot be listed.
 */
export const recomputeDue =
  (ports: RecomputePorts) =>
  async (budget: Pick<TimeBudget, 'remainingMs'>): Promise<Recomputed> => {
    const done: Recomputed = { months: 0, failed: 0, left: false }
    const ofDealer = recomputeMonth(ports)
    const ofAll = recomputeOverview(ports)
    const hasTimeLeft = timeLeftIn(budget)
    const recompute = async (mark: Mark) => {
      const { dealerId, month } = mark
      if (!isDue(mark, ports.clock())) return
      try {
        const at = await (dealerId === null ? ofAll(month) : ofDealer(dealerId, month))
        await ports.marks.clear(mark, at)
        done.months += 1
      } catch (fault) {
        done.failed += 1
        log('error', 'figures-failed', { dealerId: dealerId ?? 'all', month, ...faultFields(fault) })
      }
    }
    await forEachConcurrent(byDealer(ports.marks.list()), { concurrency, hasTimeLeft }, async (marks) => {
      for (const mark of marks) if (hasTimeLeft()) await recompute(mark)
    })
    done.left = !hasTimeLeft()
    if (done.months > 0 || done.left) log(done.left ? 'warn' : 'info', 'figures-recomputed', done)
    return done
  }
