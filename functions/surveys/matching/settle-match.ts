import { isDeepStrictEqual } from 'node:util'
import { DomainError, ifMatchMissing, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { surveyErrors } from '../errors.ts'
import type { SurveyResponse } from '../response/response.ts'
import { callContext, type MatchingPorts } from './matching-ports.ts'
import { isAboutVisit } from './call-facts.ts'
import { rematch } from './rematch.ts'

/** A person's choice: the call that a response is about, or null for none. */
export type SettleMatch = {
  dealerId: string
  responseId: string
  callId: string | null
  ifMatch: IfMatch | undefined
  by: string
}

/** The visit of a call that a response of this brand can be about. Throws 422 for any other. */
const visitOf = async (ports: MatchingPorts, { dealerId, brand }: SurveyResponse, callId: string) => {
  const call = await ports.cases.readCall(dealerId, callId)
  const context = call && (await callContext(ports, call))
  if (!call || context?.brand.brandId !== brand || !isAboutVisit(call))
    throw invalidBody(
      '/callId',
      'no-such-call',
      "Must be the id of a completed or partial call of this dealer about the response's brand, or null.",
    )
  return call.content
}

/**
 * Keeps what a person has settled about a response: with which call it is matched, or with none. It holds until a person
 * settles it otherwise, or the call can no longer be one that the response is about. The same again changes nothing.
 * Throws `not-found`, `stale-version`, `if-match-missing`, 409 `anonymous-response`, and 422 for a call that it cannot be.
 */
export const settleMatch = (ports: MatchingPorts & { clock: Clock }) => {
  const match = rematch(ports)
  return async ({ dealerId, responseId, callId, ifMatch, by }: SettleMatch): Promise<SurveyResponse> => {
    const before = await ports.responses.get(dealerId, responseId)
    if (!before) throw new DomainError(platformErrors.notFound)
    if (!before.identified) throw new DomainError(surveyErrors.anonymousResponse)
    if (ifMatch === undefined) throw ifMatchMissing()
    const settledAs = before.match.state === 'matched' ? before.match.callId : null
    const isSettled = 'settled' in before.match && before.match.settled?.by === by
    if (isSettled && isDeepStrictEqual(settledAs, callId)) return before
    if (ifMatch === 'none' || (ifMatch !== 'any' && ifMatch !== before.n))
      throw new DomainError(platformErrors.staleVersion)
    const settled = { by, at: ports.clock().toISOString() }
    const content = callId === null ? null : await visitOf(ports, before, callId)
    await ports.mark(dealerId, before.brand, [before.month])
    const written = await ports.responses.replace(
      content === null || callId === null
        ? { ...before, match: { state: 'waiting', settled }, call: null }
        : {
            ...before,
            match: { state: 'matched', callId, series: 'counts', settled },
            // Rematching at once completes it.
            call: {
              ...{ visitRef: content.visit.ref, customerRef: content.customer.ref, kind: content.kind },
              ...{ startedAt: content.startedAt, class: 'no-problem', rule: 'none' },
              ...{ said: { brandSurvey: null, prize: null }, marks: [], choices: [] },
            },
          },
    )
    if (written !== null) throw new DomainError(platformErrors.staleVersion)
    return (await match(dealerId, responseId)) ?? before
  }
}
