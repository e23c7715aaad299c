import { watchOf, type Watch } from './cusum.ts'
import { chanceOfRise, type Count } from './exact-test.ts'
import { signalling } from '../../platform/statistics/false-discovery.ts'
import { shareOf } from './p-chart.ts'

/** What is known of one cause. */
export type CauseCounts<Cause> = {
  cause: Cause
  /** This month's closed problems with the cause, of those with any cause. */
  now: Count
  /** The same of the twelve months before. */
  before: Count
  /** What is watched for small rises: each day of the last half-year that has closed problems. */
  days: readonly Count[]
  /** The twelve months before the watched half-year. */
  base: Count
}

/** `risen`: the test says so. `too-early`: the share is higher than before, which may be chance. Null: it is not. */
export type CauseSignal = 'risen' | 'too-early' | null

/** A cause with its counts and what they tell. `chance` is that of so many or more if nothing has changed. */
type JudgedCause<Cause> = Pick<CauseCounts<Cause>, 'cause' | 'now' | 'before'> & {
  chance: number
  signal: CauseSignal
  watch: Watch | null
}

/** At most this share of a dealer's signals in a month may be false (statistics.md). */
const falseShare = 0.1
/** The watch's limit: the shares in the tests' simulation follow from it. */
const watchLimit = 5
/** The watch compares with a share that is known well enough: of at least so many problems. */
const minBase = 50

const watchCause = ({ days, base }: CauseCounts<unknown>): Watch | null => {
  if (base.of < minBase) return null
  // A cause that was never seen would have no odds to double: it is taken for half a problem.
  return watchOf(days, Math.max(base.n, 0.5) / base.of, watchLimit)
}

const signalOf = (risen: boolean, now: Count, before: Count): CauseSignal => {
  if (risen) return 'risen'
  return (shareOf(now) ?? 0) > (shareOf(before) ?? 0) ? 'too-early' : null
}

/**
 * Judges all causes of a dealer's month together: exact tests against the twelve months before, corrected for their
 * number, and beside them a running sum for small rises. In the order given.
 */
export const judgeCauses = <Cause>(all: readonly CauseCounts<Cause>[]): JudgedCause<Cause>[] => {
  const chances = all.map(({ now, before }) => chanceOfRise(now, before))
  const risen = signalling(chances, falseShare)
  return all.map((one, index) => ({
    cause: one.cause,
    now: one.now,
    before: one.before,
    chance: chances[index] ?? 1,
    signal: signalOf(risen[index] ?? false, one.now, one.before),
    watch: watchCause(one),
  }))
}
