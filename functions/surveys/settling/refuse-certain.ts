import { DomainError, invalidBody } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import { surveyErrors } from '../errors.ts'
import { roleOf } from '../../platform/personal-data/role-of.ts'
import { candidateOf } from '../matching/call-facts.ts'
import type { OwnMatch } from '../matching/judge-response.ts'
import { callContext, type MatchingPorts } from '../matching/matching-ports.ts'
import type { SurveyResponse } from '../response/response.ts'
import { contradicts } from './contradicts.ts'

const contradiction = () =>
  invalidBody(
    '/callId',
    'contradicts-response',
    'Must be one of the calls that the response may be about or, where none is known, one that contradicts nothing that the response names: its call, visit, car, customer and days.',
  )

/**
 * Refuses what a dealer's people may not settle (decision 69): they choose where there is doubt, and never against what the
 * response says of itself. `own` is to what its keys lead, whoever settled what. Throws 409 `match-not-in-doubt` where it has
 * the call to which its own keys lead, where there is nothing to take back, and where Asortis's staff have settled it; and
 * 422 `contradicts-response` for a call that is none of those it may be about, or that contradicts it.
 */
export const refuseCertain =
  (ports: Pick<MatchingPorts, 'cases' | 'directory'>) =>
  async (response: SurveyResponse, own: OwnMatch, callId: string | null): Promise<void> => {
    const inDoubt = () => new DomainError(surveyErrors.matchNotInDoubt)
    const settled = 'settled' in response.match ? response.match.settled : undefined
    if (settled && roleOf(settled.by) === 'asortis') throw inDoubt()
    if (own.state === 'matched') {
      if (callId !== own.callId) throw inDoubt()
      return
    }
    if (own.state === 'ambiguous') {
      if (callId !== null && !own.candidates.includes(callId)) throw contradiction()
      return
    }
    if (callId === null) {
      if (!settled) throw inDoubt()
      return
    }
    const call = await absentIfGone(ports.cases.readCall(response.dealerId, callId))
    const context = call && (await callContext(ports, call))
    // Of a call that is not there it is said that there is none.
    if (!call || !context) return
    if (contradicts(response, candidateOf(call, context), context.zone)) throw contradiction()
  }
