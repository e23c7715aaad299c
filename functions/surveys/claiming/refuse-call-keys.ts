import { hasNumber, isKnownBy, namesCustomer } from '../../cases/words/known-by.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import { callsByKey } from '../matching/judge-response.ts'
import type { MatchingPorts } from '../matching/matching-ports.ts'
import type { SurveyResponse } from '../response/response.ts'

/** At most so many of the calls that a response may be about are read. */
const lookedAt = 20

type RefuseCallKeysPorts = Pick<MatchingPorts, 'cases'> & { matches: Pick<MatchingPorts['matches'], 'calls'> }

/**
 * Whether a response's id is, in whatever spelling, a reference, the plate or the phone of a call that its keys lead to. Of a
 * call that comes later nobody can know.
 */
const namesCallCustomer =
  ({ matches, cases }: RefuseCallKeysPorts) =>
  async (response: SurveyResponse): Promise<boolean> => {
    const { dealerId, responseId } = response
    const calls = [...(await callsByKey({ matches }, response)).values()].flat()
    // Only calls themselves have phones.
    const ids = hasNumber(responseId) ? [...new Set(calls.map(({ callId }) => callId))] : []
    const read = await Promise.all(
      ids.slice(0, lookedAt).map((callId) => absentIfGone(cases.readCall(dealerId, callId))),
    )
    const known = [
      ...calls.map(({ visitRef, customerRef, plate }) => ({ keys: [visitRef, customerRef, plate] })),
      ...read.map((call) => ({ keys: [], phone: call?.content.customer.phone })),
    ]
    return known.some((by) => isKnownBy(responseId, by))
  }

/** Refuses a response, or does nothing. */
export type RefuseCallKeys = (response: SurveyResponse) => Promise<void>

/** Throws 422 `names-customer` for a response whose id `namesCallCustomer`: it is known by its id alone, which stays. */
export const refuseCallKeys = (ports: RefuseCallKeysPorts): RefuseCallKeys => {
  const namesCustomerOf = namesCallCustomer(ports)
  return async (response) => {
    if (await namesCustomerOf(response)) throw invalidRequest([namesCustomer('responseId')])
  }
}
