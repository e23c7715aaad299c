import type { StoredCall } from '../../cases/call/call-item.ts'
import { comparableNumbers } from '../../cases/customer/number-hash.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import { callsByKey } from '../matching/judge-response.ts'
import type { MatchingPorts } from '../matching/matching-ports.ts'
import type { SurveyResponse } from '../response/response.ts'
import { isMatchKey } from './is-match-key.ts'

/** As an id can have them: digits, and what separates them. */
const digitsOnly = /^[\d._-]+$/

/** At most so many of the calls that a response may be about are read. */
const lookedAt = 20

const isNumberOf = (responseId: string, call: StoredCall | undefined): boolean => {
  const numbers = comparableNumbers(responseId.replaceAll('_', ' '))
  return comparableNumbers(call?.content.customer.phone ?? '').some((one) => numbers.includes(one))
}

/** Refuses a response, or does nothing. */
export type RefuseCallKeys = (response: SurveyResponse) => Promise<void>

/**
 * Throws 422 `names-customer` if a response's id is, in whatever spelling, a reference, the plate or the phone of a call that
 * its keys lead to: the id stays where those may not. Of a call that comes later nobody can know.
 */
export const refuseCallKeys =
  ({
    matches,
    cases,
  }: Pick<MatchingPorts, 'cases'> & { matches: Pick<MatchingPorts['matches'], 'calls'> }): RefuseCallKeys =>
  async (response) => {
    const { dealerId, responseId } = response
    const calls = [...(await callsByKey({ matches }, response)).values()].flat()
    const isKey = calls.some(({ visitRef, customerRef, plate }) =>
      isMatchKey(responseId, [visitRef, customerRef, plate]),
    )
    const ids = [...new Set(calls.map(({ callId }) => callId))].slice(0, lookedAt)
    const read =
      isKey || !digitsOnly.test(responseId)
        ? []
        : await Promise.all(ids.map((callId) => absentIfGone(cases.readCall(dealerId, callId))))
    if (!isKey && !read.some((call) => isNumberOf(responseId, call))) return
    const detail = 'Must not be what the customer is known by: the id stays when the customer is erased.'
    throw invalidRequest([{ in: 'path', pointer: 'responseId', code: 'names-customer', detail }])
  }
