import { isDeepStrictEqual } from 'node:util'
import { DomainError, ifMatchMissing, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { surveyErrors } from '../errors.ts'
import type { SurveyResponse } from '../response/response.ts'
import { judgeResponse, ownMatch } from '../matching/judge-response.ts'
import type { MatchingPorts } from '../matching/matching-ports.ts'
import { refuseCertain } from './refuse-certain.ts'
import { rematch } from '../matching/rematch.ts'

/** A person's choice: the call that a response is about, or null for none. */
type SettleMatch = {
  dealerId: string
  responseId: string
  callId: string | null
  ifMatch: IfMatch | undefined
  by: string
  /** Whether staff choose: a dealer's people only do where there is doubt. */
  isStaff: boolean
}

/** A person rarely chooses between more calls than this. */
const mostCandidates = 20

/** The calls that a response may be about, as far as they are known: what a person can come back to. */
const callsKnown = ({ match }: SurveyResponse): readonly string[] => {
  const candidates = 'candidates' in match ? (match.candidates ?? []) : []
  const matched = match.state === 'matched' ? [match.callId] : []
  return [...new Set([...candidates, ...matched])].slice(0, mostCandidates)
}

const noSuchCall = () =>
  invalidBody(
    '/callId',
    'no-such-call',
    "Must be the id of a completed or partial call of this dealer about the response's brand, or null.",
  )

/**
 * Keeps what a person has settled about a response: with which call it is matched, or with none. It holds until a person
 * settles it otherwise, or the call can no longer be one that the response is about. The same again changes nothing.
 * What a dealer's people take back of one that its keys lead nowhere waits for its call again, as if nobody had settled it.
 * Throws `not-found`, `stale-version`, `if-match-missing`, 409 `anonymous-response`, 422 for a call that it cannot be, and, to
 * a dealer's people, what `refuseCertain` throws.
 */
export const settleMatch = (ports: MatchingPorts & { clock: Clock }) => {
  const [judge, keepUp, refuse] = [judgeResponse(ports), rematch(ports), refuseCertain(ports)]
  return async ({
    dealerId,
    responseId,
    callId,
    ifMatch,
    by,
    isStaff,
  }: SettleMatch): Promise<SurveyResponse> => {
    const before = await ports.responses.get(dealerId, responseId)
    if (!before) throw new DomainError(platformErrors.notFound)
    if (!before.identified) throw new DomainError(surveyErrors.anonymousResponse)
    if (ifMatch === undefined) throw ifMatchMissing()
    const settledAs = before.match.state === 'matched' ? before.match.callId : null
    const isSettled = 'settled' in before.match && before.match.settled?.by === by
    if (isSettled && isDeepStrictEqual(settledAs, callId)) return before
    if (ifMatch === 'none' || (ifMatch !== 'any' && ifMatch !== before.n))
      throw new DomainError(platformErrors.staleVersion)
    const own = isStaff ? null : (await ownMatch(ports, before)).own
    if (own) await refuse(before, own, callId)
    const settled = { by, at: ports.clock().toISOString() }
    const choice =
      own?.state === 'waiting' && callId === null ? {} : { settled, candidates: callsKnown(before) }
    const match =
      callId === null
        ? { state: 'waiting' as const, ...choice }
        : { state: 'matched' as const, callId, series: 'counts' as const, ...choice }
    const judged = await judge({ ...before, match })
    const isMatched = judged.match.state === 'matched' && judged.match.callId === callId
    if (callId !== null && (!isMatched || judged.standsStill)) throw noSuchCall()
    await ports.mark(dealerId, before.brand, [before.month])
    const written = await ports.responses.replace({ ...before, ...judged })
    if (written !== null) throw new DomainError(platformErrors.staleVersion)
    // What depends on it: other responses to the visit, and what figures need of both calls.
    return (await keepUp(dealerId, responseId, { formerly: before })) ?? before
  }
}
