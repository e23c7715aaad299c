import { countedVerdict, isLeft, type RatedCall } from './rated-call.ts'

/** Calls of a stratum on which the operator said the same: how many there were, were drawn, and what reviews came to. */
export type StratumCounts = {
  kind: RatedCall['line']['kind']
  outcome: RatedCall['line']['outcome']
  trait: RatedCall['line']['trait']
  probability: number
  /** Whether the operator left them as no problem. */
  left: boolean
  calls: number
  drawn: number
  /** Reviews that count, and those of them that found a problem. */
  counted: number
  found: number
  /**
   * Reviews that do not count: nobody could tell, nobody listened, nobody has judged them yet, or before their month was
   * closed.
   */
  cannotTell: number
  notListened: number
  waiting: number
  notReviewed: number
  /** Reviews by specialists who are not asked about. */
  byOthers: number
}

const countOne = (counts: StratumCounts, call: RatedCall) => {
  counts.calls += 1
  if (!call.line.drawn) return
  counts.drawn += 1
  const verdict = countedVerdict(call)
  if (verdict) {
    counts.counted += 1
    if (verdict.problem) counts.found += 1
  } else if (call.first === 'cannot-tell') counts.cannotTell += 1
  else if (call.first === 'waiting') counts.waiting += 1
  else if (call.first === 'not-reviewed') counts.notReviewed += 1
  else if (call.first === 'by-another') counts.byOthers += 1
  else counts.notListened += 1
}

/** Counts calls by stratum and by whether the operator saw a problem; calls without an operator's verdict are left out. */
export const countStrata = (calls: readonly RatedCall[]): StratumCounts[] => {
  const strata = new Map<string, StratumCounts>()
  for (const call of calls) {
    const { operator, kind, outcome, trait, probability, operatorVerdict } = call.line
    if (!operatorVerdict) continue
    const name = JSON.stringify([operator, kind, outcome, trait, probability, operatorVerdict.problem])
    const none = {
      calls: 0,
      drawn: 0,
      counted: 0,
      found: 0,
      cannotTell: 0,
      notListened: 0,
      waiting: 0,
      notReviewed: 0,
      byOthers: 0,
    }
    const counts = strata.get(name) ?? { kind, outcome, trait, probability, left: isLeft(call), ...none }
    countOne(counts, call)
    strata.set(name, counts)
  }
  return [...strata.values()]
}

/** With which probability a call of a stratum has a review that counts: that of the draw by the share that responded. */
export const responding = ({ probability, drawn, counted }: StratumCounts): number =>
  drawn === 0 ? 0 : probability * (counted / drawn)

const summed = (strata: readonly StratumCounts[], first: StratumCounts): StratumCounts => {
  const sum = (name: Exclude<keyof StratumCounts, 'kind' | 'outcome' | 'trait' | 'probability' | 'left'>) =>
    strata.reduce((so, one) => so + one[name], 0)
  return {
    ...first,
    ...{ calls: sum('calls'), drawn: sum('drawn'), counted: sum('counted'), found: sum('found') },
    ...{ cannotTell: sum('cannotTell'), notListened: sum('notListened') },
    ...{ notReviewed: sum('notReviewed'), waiting: sum('waiting'), byOthers: sum('byOthers') },
  }
}

/**
 * The strata with those joined that are alike but for operator, kind and outcome, where all calls are reviewed (problems,
 * disagreements) and one of them has no review that counts yet: the others' stand for its calls.
 */
export const joinSilent = (strata: readonly StratumCounts[]): StratumCounts[] => {
  const certain = strata.filter(({ probability }) => probability === 1)
  const alike = Map.groupBy(certain, ({ trait, left }) => `${trait} ${left}`)
  return [
    ...strata.filter(({ probability }) => probability !== 1),
    ...[...alike.values()].flatMap((same) => {
      const [first] = same
      return first && same.some(({ counted }) => counted === 0) ? [summed(same, first)] : same
    }),
  ]
}
