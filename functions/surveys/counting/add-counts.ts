import { addClusterSums } from '../../platform/statistics/clustered-mean.ts'
import { type ArmName, arms, type MonthCounts, noArm, noCounts, type ResponseCounts } from './month-counts.ts'
import { countersBy, choiceCounter, pairCounter, valueCounter } from './tally.ts'

const addResponses = (all: readonly ResponseCounts[]): ResponseCounts => {
  const sum = (of: (one: ResponseCounts) => number) => all.reduce((so, one) => so + of(one), 0)
  return {
    all: sum((one) => one.all),
    identified: sum((one) => one.identified),
    counted: sum((one) => one.counted),
    rechecks: sum((one) => one.rechecks),
    answeredBefore: sum((one) => one.answeredBefore),
    second: sum((one) => one.second),
    waiting: sum((one) => one.waiting),
    ambiguous: sum((one) => one.ambiguous),
  }
}

const addRecords = <One extends { n: number }>(
  counters: ReturnType<typeof countersBy<One>>,
  all: readonly Record<string, readonly One[]>[],
): Record<string, One[]> => {
  for (const record of all)
    for (const [key, ones] of Object.entries(record)) for (const one of ones) counters.add(key, one)
  return counters.all()
}

/** Adds up one kind's sides. */
export const addArms = (all: readonly MonthCounts['arms'][]): MonthCounts['arms'] => {
  const sums: MonthCounts['arms'] = {}
  const sideOf = (kind: string, arm: ArmName) => {
    const ofKind = (sums[kind] ??= {})
    return (ofKind[arm] ??= noArm())
  }
  for (const ofMonth of all)
    for (const [kind, sides] of Object.entries(ofMonth))
      for (const arm of arms) {
        const side = sides[arm]
        if (!side) continue
        const sum = sideOf(kind, arm)
        sum.visits += side.visits
        sum.answered += side.answered
        sum.n += side.n
        sum.sum += side.sum
        sum.squares += side.squares
      }
  return sums
}

/** Adds up months: tables, marks and sums. Visits by day and falls are used by month and are left out. */
export const addCounts = (all: readonly MonthCounts[]): MonthCounts => ({
  ...noCounts(),
  responses: addResponses(all.map(({ responses }) => responses)),
  tables: addRecords(
    countersBy(pairCounter),
    all.map(({ tables }) => tables),
  ),
  rechecks: addRecords(
    countersBy(pairCounter),
    all.map(({ rechecks }) => rechecks),
  ),
  marks: addRecords(
    countersBy(valueCounter),
    all.map(({ marks }) => marks),
  ),
  choices: addRecords(
    countersBy(choiceCounter),
    all.map(({ choices }) => choices),
  ),
  sums: all.map(({ sums }) => sums).reduce(addClusterSums, noCounts().sums),
  arms: addArms(all.map((one) => one.arms)),
  toldOfTopMarks:
    all.some((one) => one.toldOfTopMarks === true) ||
    (all.some((one) => one.toldOfTopMarks === null) ? null : false),
})
