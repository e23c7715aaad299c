import { clusterSums } from '../../platform/statistics/clustered-mean.ts'
import { dayOfAnswer, inOrderOfAnswer, type MarkFacts, type ProblemEnd, type ResponseFacts } from './facts.ts'
import { type ArmName, type Fall, type MonthCounts, noCounts, type ResponseCounts } from './month-counts.ts'
import { marksKey, sameScale, scaleGiven, tableKey } from './scales.ts'
import { choiceCounter, countersBy, pairCounter, valueCounter } from './tally.ts'

/** A fall of fewer points is not listed. */
const smallestFall = 2
const maxFalls = 10

/** What a response counts as. */
const stateOf = ({ match }: ResponseFacts): Exclude<keyof ResponseCounts, 'all' | 'identified'> | null => {
  if (match.state === 'waiting') return 'waiting'
  if (match.state === 'ambiguous') return 'ambiguous'
  if (match.state !== 'matched') return null
  if (match.series === 'recheck') return 'rechecks'
  if (match.series === 'answered-before-call') return 'answeredBefore'
  return match.series === 'second-response' ? 'second' : 'counted'
}

/** The pairs whose marks can be subtracted. */
const comparable = (marks: readonly MarkFacts[]) =>
  marks.filter(({ callScale, surveyScale }) => sameScale(callScale, surveyScale))

const largestFall = (callId: string, marks: readonly MarkFacts[]): Fall[] =>
  comparable(marks)
    .filter(({ call, survey }) => call - survey >= smallestFall)
    .toSorted((a, b) => b.call - b.survey - (a.call - a.survey) || (a.question < b.question ? -1 : 1))
    .slice(0, 1)
    .map(({ question, call, survey }) => ({ callId, question, call, survey }))

/** The largest first, of equal ones the one answered last. */
const byFall = (a: Fall & { answeredAt: string }, b: Fall & { answeredAt: string }): number =>
  b.call - b.survey - (a.call - a.survey) ||
  inOrderOfAnswer(b.answeredAt, a.answeredAt) ||
  (a.callId < b.callId ? -1 : 1)

/** The side on which a response is compared; null for one that is on none. */
const armOf = (response: ResponseFacts, ends: ReadonlyMap<string, ProblemEnd>): ArmName | null => {
  const { call, match } = response
  if (call?.class === 'no-problem') {
    if (call.said.prize === null) return null
    return call.said.prize ? 'told' : 'untold'
  }
  if (call?.class !== 'problem') return null
  const end = ends.get(match.callId ?? '') ?? null
  return end === 'open' ? null : end
}

/** One response's mean gap on a side. */
type ArmGap = { kind: string; arm: ArmName; gap: number; rule: string | undefined }

/**
 * Counts a month's responses of one brand, in any order. `ends` says how problems ended, by call. Visits are counted
 * from calls (`countVisits`).
 */
export const countResponses = (
  responses: readonly ResponseFacts[],
  ends: ReadonlyMap<string, ProblemEnd>,
  zone: string,
): { counts: MonthCounts; gaps: ArmGap[] } => {
  const counts = noCounts()
  const tables = countersBy(pairCounter)
  const rechecks = countersBy(pairCounter)
  const choices = countersBy(choiceCounter)
  const marks = countersBy(valueCounter)
  const clusters: { sum: number; n: number }[] = []
  const gaps: ArmGap[] = []
  const falls: (Fall & { answeredAt: string })[] = []
  for (const response of responses) {
    const { call, match } = response
    counts.responses.all += 1
    if (response.identified) counts.responses.identified += 1
    const day = dayOfAnswer(response.answeredAt, zone)
    if (counts.lastAnswered === null || day > counts.lastAnswered) counts.lastAnswered = day
    for (const answer of response.answers)
      if (answer.mark !== undefined)
        marks.add(marksKey(answer.question, scaleGiven(answer, call?.marks ?? [])), {
          value: answer.mark,
          n: 1,
        })
    const state = stateOf(response)
    if (state !== null) counts.responses[state] += 1
    if (!call || (state !== 'counted' && state !== 'rechecks')) continue
    const series = state === 'counted' ? tables : rechecks
    for (const { question, call: x, survey: y, callScale, surveyScale } of call.marks)
      series.add(tableKey(question, callScale, surveyScale), { x, y, n: 1 })
    if (state === 'rechecks') continue
    for (const { question, call: given, survey } of call.choices)
      choices.add(question, { call: given, survey, n: 1 })
    const same = comparable(call.marks)
    if (same.length === 0) continue
    const sum = same.reduce((so, { call: x, survey: y }) => so + (y - x), 0)
    clusters.push({ sum, n: same.length })
    const arm = armOf(response, ends)
    if (arm !== null) gaps.push({ kind: call.kind, arm, gap: sum / same.length, rule: call.rule })
    if (match.callId !== undefined)
      falls.push(
        ...largestFall(match.callId, call.marks).map((fall) => ({
          ...fall,
          answeredAt: response.answeredAt,
        })),
      )
  }
  const fell = falls
    .toSorted(byFall)
    .slice(0, maxFalls)
    .map(({ answeredAt: _, ...fall }) => fall)
  return {
    counts: {
      ...counts,
      tables: tables.all(),
      rechecks: rechecks.all(),
      choices: choices.all(),
      marks: marks.all(),
      sums: clusterSums(clusters),
      fell,
    },
    gaps,
  }
}
