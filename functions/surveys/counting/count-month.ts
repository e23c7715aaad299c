import type { CallFacts, ResponseFacts } from './facts.ts'
import { countResponses } from './count-responses.ts'
import { countVisits } from './count-visits.ts'
import { type Arm, type ArmName, type MonthCounts, noArm } from './month-counts.ts'

/** What a month is counted from: responses answered in it, calls whose survey was expected in it, and how problems ended. */
export type MonthFacts = {
  responses: readonly ResponseFacts[]
  /** Calls about the visits whose survey was expected in this month. */
  expected: readonly CallFacts[]
  /** All calls that the month's responses may be matched with. */
  calls: readonly CallFacts[]
  zone: string
}

/** Counts a month of one brand's survey at a dealer. The same facts in any order give the same counts. */
export const countMonth = ({ responses, expected, calls, zone }: MonthFacts): MonthCounts => {
  const ends = new Map(calls.map(({ callId, problem }) => [callId, problem]))
  const { counts, gaps } = countResponses(responses, ends, zone)
  const { days, sides } = countVisits(expected, zone)
  const sideOf = (kind: string, arm: ArmName): Arm => {
    const ofKind = (counts.arms[kind] ??= {})
    return (ofKind[arm] ??= noArm())
  }
  for (const { kind, arm, answered } of sides) {
    const side = sideOf(kind, arm)
    side.visits += 1
    if (answered) side.answered += 1
  }
  // Sorted, because sums of decimals depend on their order.
  for (const { kind, arm, gap } of gaps.toSorted((a, b) => a.gap - b.gap)) {
    const side = sideOf(kind, arm)
    side.n += 1
    side.sum += gap
    side.squares += gap * gap
  }
  const rules = [...sides, ...gaps].flatMap(({ arm, rule }) => (arm === 'told' ? [rule ?? null] : []))
  const toldOfTopMarks = rules.includes('for-top-marks') || (rules.includes(null) ? null : false)
  return { ...counts, visits: days, toldOfTopMarks }
}
