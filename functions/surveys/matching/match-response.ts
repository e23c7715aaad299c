import { daysAfter } from '../counting/count-visits.ts'
import { dayOfAnswer, isBefore } from '../counting/facts.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import type { MatchKeys } from '../response/response-content.ts'
import type { SurveyResponse } from '../response/response.ts'
import type { Candidate, KeyKind, MatchKey } from './candidate.ts'
import { longestDays, visitName } from './visit/same-visit.ts'

/** A plate's visit may be dated this many days apart, if there is only one (api.md). */
export const plateDays = 7

/** What is found: nothing, the calls of several visits among which a person has to choose, or one visit. */
type FoundVisit =
  | { state: 'none' }
  | { state: 'ambiguous'; candidates: string[] }
  | { state: 'visit'; visitRef: string; calls: Candidate[] }

/** The keys by which a response looks for its call. A plate is one only with the day of the visit. */
export const keysOfResponse = ({
  callId,
  visitRef,
  plate,
  visitDate,
  customerRef,
}: MatchKeys): MatchKey[] => [
  ...(callId === undefined ? [] : [{ kind: 'call' as const, value: callId }]),
  ...(visitRef === undefined ? [] : [{ kind: 'visit' as const, value: visitRef }]),
  ...(plate === undefined || visitDate === undefined ? [] : [{ kind: 'plate' as const, value: plate }]),
  ...(customerRef === undefined ? [] : [{ kind: 'customer' as const, value: customerRef }]),
]

/** A visit's reference in the one spelling in which a search compares it; none if it is written so. */
export const spellingOf = (visitRef: string | undefined): MatchKey[] => {
  const value = comparableKey(visitRef)
  return value === '' || value === visitRef ? [] : [{ kind: 'spelling', value }]
}

/** What leads to a response: its keys, and its visit in the spelling in which a search compares it. */
export const leadingTo = (keys: MatchKeys): MatchKey[] => [
  ...keysOfResponse(keys),
  ...spellingOf(keys.visitRef),
]

/** By what a response was found: what leads to it, and the keys of the call that it was matched with. */
export const placesOf = ({ keys, call }: Pick<SurveyResponse, 'keys' | 'call'>): MatchKey[] => [
  ...leadingTo(keys),
  ...(call
    ? ([
        { kind: 'visit', value: call.visitRef },
        { kind: 'customer', value: call.customerRef },
      ] as const)
    : []),
]

/** The kinds of key that name a visit rather than a customer. */
const ofVisit: readonly KeyKind[] = ['call', 'visit', 'plate']

const distinct = (values: readonly string[]): string[] => [...new Set(values)].toSorted()
const visitsOf = (calls: readonly Candidate[]): string[] => distinct(calls.map(visitName))

/**
 * The visits that a plate can mean: those on the day given, or else those within seven days of it. Of several, a person
 * has to choose.
 */
const ofPlate = (calls: readonly Candidate[], visitDate: string): Candidate[] => {
  const sameDay = calls.filter(({ visitDay }) => visitDay === visitDate)
  if (sameDay.length > 0) return sameDay
  const [from, to] = [daysAfter(visitDate, -plateDays), daysAfter(visitDate, plateDays)]
  return calls.filter(({ visitDay }) => from <= visitDay && visitDay <= to)
}

/** The last call of each visit, in the order of the visits. */
const lastCalls = (calls: readonly Candidate[]): string[] =>
  visitsOf(calls).flatMap((name) => {
    const [last] = calls
      .filter((call) => visitName(call) === name)
      .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    return last ? [last.callId] : []
  })

/**
 * Finds the visit that a response is about, among the calls that its keys lead to. A key that leads nowhere says
 * nothing; keys that lead to different visits contradict each other, and so does one that leads to several. The same
 * calls in any order give the same result. Days are those of the dealer's zone.
 */
export const findVisit = (
  { brand, answeredAt, keys }: { brand: string; answeredAt: string; keys: MatchKeys },
  found: ReadonlyMap<KeyKind, readonly Candidate[]>,
  zone: string,
): FoundVisit => {
  const answered = dayOfAnswer(answeredAt, zone)
  const earliest = daysAfter(answered, -longestDays)
  const fits = (call: Candidate) =>
    call.brand === brand && call.visitDay >= earliest && call.visitDay <= answered
  const byKey = keysOfResponse(keys).flatMap(({ kind }) => {
    const calls = (found.get(kind) ?? []).filter(fits)
    const meant = kind === 'plate' ? ofPlate(calls, keys.visitDate ?? '') : calls
    return meant.length > 0 ? [{ kind, calls: meant }] : []
  })
  const [first, ...others] = byKey.map(({ calls }) => calls)
  // The visit that it names has not been called about: another visit of the same customer is not it.
  const named = keysOfResponse(keys).some(({ kind }) => ofVisit.includes(kind))
  if (!first || (named && !byKey.some(({ kind }) => ofVisit.includes(kind)))) return { state: 'none' }
  const common = others.reduce((names, calls) => {
    const these = new Set(visitsOf(calls))
    return names.filter((name) => these.has(name))
  }, visitsOf(first))
  const all = byKey.flatMap(({ calls }) => calls)
  const calls = all.filter((call) => common.includes(visitName(call)))
  const [any] = calls
  if (!any) return { state: 'ambiguous', candidates: lastCalls(all) }
  if (common.length > 1) return { state: 'ambiguous', candidates: lastCalls(calls) }
  return { state: 'visit', visitRef: any.visitRef, calls }
}

/** How a response counts that is matched with a call, apart from other responses to the visit. */
export const seriesOf = (
  { kind, startedAt }: Pick<Candidate, 'kind' | 'startedAt'>,
  answeredAt: string,
  zone: string,
): 'counts' | 'recheck' | 'answered-before-call' => {
  if (!isBefore(startedAt, answeredAt, zone)) return 'answered-before-call'
  return kind === 'recheck' ? 'recheck' : 'counts'
}

/**
 * The last call about the visit that is no recheck and began before the response was answered; else the last recheck
 * before it; else, answered before any call, the last one (statistics.md, "Pairs of call and survey"). On the same day
 * without a time, a call does not count as before. Undefined for no calls.
 */
export const chooseCall = (
  calls: readonly Candidate[],
  answeredAt: string,
  zone: string,
): string | undefined => {
  const inOrder = calls.toSorted((a, b) =>
    a.startedAt === b.startedAt ? (a.callId < b.callId ? -1 : 1) : a.startedAt < b.startedAt ? -1 : 1,
  )
  const last = (series: ReturnType<typeof seriesOf>) =>
    inOrder.findLast((call) => seriesOf(call, answeredAt, zone) === series)
  return (last('counts') ?? last('recheck') ?? inOrder.at(-1))?.callId
}
