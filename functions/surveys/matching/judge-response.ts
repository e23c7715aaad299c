import { absentIfGone } from '../../platform/errors/gone.ts'
import { usualZone } from '../../platform/calendar/zone.ts'
import type { SurveyResponse } from '../response/response.ts'
import { inOrderOfAnswer } from '../counting/facts.ts'
import type { Candidate, KeyKind } from './candidate.ts'
import { isAboutVisit, ruleOf } from './call-facts.ts'
import { composePairs } from './compose-pairs.ts'
import { chooseCall, findVisit, keysOfResponse, seriesOf } from './match-response.ts'
import { callContext, type MatchingPorts } from './matching-ports.ts'
import { isSameVisit, type VisitOfCall } from './visit/same-visit.ts'
import { readSaid } from '../../cases/entries/read-said.ts'

/** What became of a response. */
export type Judged = Pick<SurveyResponse, 'match' | 'call'> & { standsStill: true | undefined }

/**
 * That a response which no call has stands still: if it may be about calls, and the case of each of them does. A company's
 * drivers share its reference, and one who objects speaks for none of the others.
 */
const standsStillAmong = (calls: readonly Candidate[]): Pick<Judged, 'standsStill'> => ({
  standsStill: (calls.length > 0 && calls.every(({ standsStill }) => standsStill)) || undefined,
})

/**
 * Of two responses to one visit, both answered after the call, the earlier counts; of two at the same time, the one with
 * the lower id.
 */
const isEarlier = (a: SurveyResponse, b: SurveyResponse): boolean => {
  const order = inOrderOfAnswer(a.answeredAt, b.answeredAt)
  return order === 0 ? a.responseId < b.responseId : order < 0
}

/** Whether a response was answered after the call that it is matched with began. */
const isAfterItsCall = ({ call, answeredAt }: SurveyResponse, zone: string): boolean =>
  call !== null && seriesOf(call, answeredAt, zone) !== 'answered-before-call'

/** The responses of a brand that are matched with calls under a visit's reference, which may be those of several visits. */
export const responsesUnder = async (
  { matches, responses }: Pick<MatchingPorts, 'matches' | 'responses'>,
  { dealerId, brand, visitRef }: { dealerId: string; brand: string; visitRef: string },
): Promise<SurveyResponse[]> => {
  const ids = await matches.responses(dealerId, { kind: 'visit', value: visitRef })
  const found = await Promise.all(ids.map((responseId) => absentIfGone(responses.get(dealerId, responseId))))
  return found.flatMap((each) =>
    each?.brand === brand && each.match.state === 'matched' && each.call?.visitRef === visitRef ? [each] : [],
  )
}

/** The responses that are matched with calls about a call's visit. */
export const responsesOfVisit = async (
  ports: Pick<MatchingPorts, 'matches' | 'responses'>,
  dealerId: string,
  { callId, ...visit }: VisitOfCall & { callId: string },
): Promise<SurveyResponse[]> => {
  const found = await responsesUnder(ports, { dealerId, ...visit })
  return found.filter(
    ({ brand, match, call }) =>
      // What a response has kept of its call may be from before an amendment.
      (match.state === 'matched' && match.callId === callId) ||
      (call !== null && isSameVisit({ brand, ...call }, visit)),
  )
}

/**
 * The match with a call, and what is kept of the call; undefined if the response cannot be about it. Leaves a trace of the
 * response at the visit and at its customer.
 */
const matchedWith = async (
  ports: MatchingPorts,
  response: SurveyResponse,
  callId: string,
): Promise<Judged | undefined> => {
  const { dealerId, brand, answers, answeredAt, match } = response
  const [call, survey] = await Promise.all([
    absentIfGone(ports.cases.readCall(dealerId, callId)),
    ports.brandSurveys.get(brand),
  ])
  const context = call && (await callContext(ports, call))
  if (!call || !survey || context?.brand.brandId !== brand || !isAboutVisit(call)) return undefined
  const { visit, customer, kind, startedAt } = call.content
  for (const key of [
    { kind: 'visit', value: visit.ref },
    { kind: 'customer', value: customer.ref },
  ] as const)
    await ports.matches.putResponse(dealerId, key, response.responseId)
  const others = await responsesOfVisit(ports, dealerId, {
    ...{ callId, brand, startedAt },
    ...{ visitRef: visit.ref, customerRef: customer.ref },
  })
  const series = seriesOf({ kind, startedAt }, answeredAt, context.zone)
  const isSecond =
    series !== 'answered-before-call' &&
    others.some(
      (other) =>
        other.responseId !== response.responseId &&
        isAfterItsCall(other, context.zone) &&
        isEarlier(other, response),
    )
  const before = match.state === 'matched' && match.callId === callId ? response.call : null
  return {
    match: { state: 'matched', callId, series: isSecond ? 'second-response' : series },
    call: {
      ...{ visitRef: visit.ref, customerRef: customer.ref, kind, startedAt },
      class: call.script.class,
      said: await readSaid(ports)(call),
      // A brand's later change of mind is no change of what this customer was told.
      rule: ruleOf(call, context, before?.rule),
      ...(call.topMark !== null && { topMark: call.topMark }),
      takenAt: call.receivedAt,
      ...composePairs(answers, call.content, context.questionnaire, survey, response.call?.marks),
    },
    standsStill: call.suspension === null ? undefined : true,
  }
}

/** The calls that each key of a response leads to. */
export const callsByKey = async (
  { matches }: { matches: Pick<MatchingPorts['matches'], 'calls'> },
  { dealerId, keys }: SurveyResponse,
): Promise<Map<KeyKind, Candidate[]>> =>
  new Map(
    await Promise.all(
      keysOfResponse(keys).map(async (key) => [key.kind, await matches.calls(dealerId, key)] as const),
    ),
  )

/** The call about a visit, of which some calls are known, that a response to its brand's survey is compared with. */
const chosenAt = async (
  { matches }: Pick<MatchingPorts, 'matches'>,
  { dealerId, answeredAt }: SurveyResponse,
  { visitRef, calls: known }: { visitRef: string; calls: readonly Candidate[] },
  zone: string,
): Promise<string | undefined> => {
  const calls = await matches.calls(dealerId, { kind: 'visit', value: visitRef })
  const ofVisit = calls.filter((call) => known.some((one) => isSameVisit(call, one)))
  return chooseCall(ofVisit, answeredAt, zone)
}

/** To what the keys of a response lead by themselves: its call, several visits, or nothing. */
export type OwnMatch =
  | { state: 'waiting' }
  | { state: 'ambiguous'; candidates: readonly string[] }
  | { state: 'matched'; callId: string }

/** To what a response's own keys lead, whatever was settled of it, and the calls about which it may be. Writes nothing. */
export const ownMatch = async (
  ports: Pick<MatchingPorts, 'directory' | 'matches'>,
  response: SurveyResponse,
): Promise<{ own: OwnMatch; about: Candidate[] }> => {
  const zone = (await ports.directory.dealer(response.dealerId))?.zone ?? usualZone
  const byKey = await callsByKey(ports, response)
  const about = [...byKey.values()].flat()
  const visit = findVisit(response, byKey, zone)
  if (visit.state === 'none') return { own: { state: 'waiting' }, about }
  if (visit.state === 'ambiguous') return { own: visit, about }
  const callId = await chosenAt(ports, response, visit, zone)
  return { own: callId === undefined ? { state: 'waiting' } : { state: 'matched', callId }, about }
}

/**
 * Judges with which call a response is matched, from what is in the table now. What a person has settled holds as long
 * as its call can be one that the response is about.
 */
export const judgeResponse =
  (ports: MatchingPorts) =>
  async (response: SurveyResponse): Promise<Judged> => {
    const { match } = response
    if (match.state === 'anonymous') return { match, call: null, standsStill: undefined }
    const settled = 'settled' in match ? match.settled : undefined
    if (settled && match.state === 'matched') {
      const { callId, candidates } = match
      const found = await matchedWith(ports, response, callId)
      if (found?.match.state === 'matched')
        return { ...found, match: { ...found.match, settled, ...(candidates && { candidates }) } }
    }
    const { own, about } = await ownMatch(ports, response)
    const waiting: Judged = { match: { state: 'waiting' }, call: null, ...standsStillAmong(about) }
    if (settled && match.state === 'waiting') return { ...waiting, match }
    if (own.state === 'ambiguous') {
      const among = about.filter(({ callId }) => own.candidates.includes(callId))
      return { match: own, call: null, ...standsStillAmong(among) }
    }
    return (own.state === 'matched' && (await matchedWith(ports, response, own.callId))) || waiting
  }
