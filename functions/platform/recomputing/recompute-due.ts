import { forEachConcurrent } from '../retry/for-each-concurrent.ts'
import { type TimeBudget, timeLeftIn } from '../retry/time-budget.ts'
import type { Clock } from '../runtime/clock.ts'
import { faultFields, log } from '../runtime/log.ts'
import type { MarkStore } from './mark-store.ts'
import { isDue, type Mark } from './mark.ts'

/** How many take their turn at once. */
const concurrency = 4

/** Marks that follow each other and share something, such as a dealer, together: they take turns. */
async function* inTurns<Of>(
  marks: AsyncIterable<Mark<Of>>,
  turnOf: (of: Of) => string | null,
): AsyncGenerator<Mark<Of>[]> {
  let group: Mark<Of>[] = []
  for await (const mark of marks) {
    const [first] = group
    if (first && turnOf(first) !== turnOf(mark)) {
      yield group
      group = []
    }
    group.push(mark)
  }
  if (group.length > 0) yield group
}

/** What a run did: `left` means that time ran out with work still due. */
type Recomputed = { months: number; failed: number; left: boolean }

/** What a run needs: `recompute` returns when it began to read, `about` says in the log what failed. */
type RecomputeDuePorts<Of> = {
  marks: Pick<MarkStore<Of>, 'list' | 'clear'>
  clock: Clock
  turnOf: (of: Of) => string | null
  recompute: (of: Of) => Promise<Date>
  about: (of: Of) => Record<string, string>
}

/**
 * Recomputes every marked month that is due, as far as time allows. A failure is logged, leaves its mark for the next
 * run and never stops the others. Throws only if the marks cannot be listed.
 */
export const recomputeDue =
  <Of>({ marks, clock, turnOf, recompute, about }: RecomputeDuePorts<Of>) =>
  async (budget: Pick<TimeBudget, 'remainingMs'>): Promise<Recomputed> => {
    const done: Recomputed = { months: 0, failed: 0, left: false }
    const hasTimeLeft = timeLeftIn(budget)
    const attempt = async (mark: Mark<Of>) => {
      if (!isDue(mark, clock())) return
      try {
        await marks.clear(mark, await recompute(mark))
        done.months += 1
      } catch (fault) {
        done.failed += 1
        log('error', 'figures-failed', { ...about(mark), ...faultFields(fault) })
      }
    }
    await forEachConcurrent(inTurns(marks.list(), turnOf), { concurrency, hasTimeLeft }, async (turn) => {
      for (const mark of turn) if (hasTimeLeft()) await attempt(mark)
    })
    done.left = !hasTimeLeft()
    if (done.months > 0 || done.left) log(done.left ? 'warn' : 'info', 'figures-recomputed', done)
    return done
  }
