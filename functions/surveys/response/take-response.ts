import { DomainError } from '../../platform/errors/errors.ts'
import type { MarkSurveyMonths } from '../recomputing/mark-survey-months.ts'
import { claimName } from '../claiming/claim.ts'
import type { ClaimStore } from '../claiming/claim-store.ts'
import type { RefuseCallKeys } from '../claiming/refuse-call-keys.ts'
import { surveyErrors } from '../errors.ts'
import type { LinkResponse } from '../matching/link-response.ts'
import type { TellTaken } from '../telling/tell-taken.ts'
import { composePut, type ComposePutPorts, type PutResponse } from './compose-put.ts'
import type { ResponseStore } from './response-store.ts'
import type { SurveyResponse } from './response.ts'
import type { ShownResponse } from './shown-response.ts'

type TakeResponsePorts = ComposePutPorts & {
  responses: Pick<ResponseStore, 'put'>
  claims: Pick<ClaimStore, 'adopt'>
  /** Refuses one whose id is what the customer of its call is known by. */
  refuseKeys: RefuseCallKeys
  /** Makes it found by its call, and matches it. */
  link: LinkResponse
  show: (response: SurveyResponse) => Promise<ShownResponse>
  /** Whether what is kept may be shown to whoever has sent something else. */
  mayShow: (kept: SurveyResponse) => Promise<boolean>
  tellTaken: TellTaken
  /** Marks the months whose counts the response changes. */
  mark: MarkSurveyMonths
}

/** A response as it is put; whether by staff, who are told which other dealer has it. */
type TakeResponse = PutResponse & { isStaff?: boolean }

/**
 * Takes a survey response, a fact like a call: 201 the first time, 200 for the same content again, 409 `differs-from-kept`
 * for other content under the same id, and `kept-at-another-dealer` for another dealer's. Throws what `composePut` throws.
 */
export const takeResponse = (ports: TakeResponsePorts) => {
  const { responses, claims, refuseKeys, link, show, mayShow, mark, tellTaken } = ports
  const compose = composePut(ports)
  const nameOf = claimName(ports.fingerprint)
  return async ({
    isStaff = false,
    ...put
  }: TakeResponse): Promise<{ status: 200 | 201; body: ShownResponse }> => {
    const { response, isSame } = await compose(put)
    await refuseKeys(response)
    await mark(put.dealerId, response.brand, [response.month])
    await tellTaken.announce(response)
    const claim = nameOf(response.brand, response.responseId)
    const against = await responses.put(response, claim)
    if ('put' in against) {
      const linked = await link(against.put)
      await tellTaken.tell(against.put)
      return { status: 201, body: await show(linked) }
    }
    await tellTaken.withdraw(response)
    if ('rival' in against) {
      const { dealerId: keptAt } = against.rival
      throw new DomainError(surveyErrors.keptAtAnotherDealer, undefined, isStaff ? { extra: { keptAt } } : {})
    }
    const before = against.there
    // One from before there were claims is claimed when it is seen again.
    if (before.brand === response.brand)
      await claims.adopt(claim, { dealerId: before.dealerId, responseId: before.responseId })
    if (!isSame(before))
      throw new DomainError(
        surveyErrors.differsFromKept,
        undefined,
        (await mayShow(before)) ? { extra: { kept: await show(before) } } : {},
      )
    // The request that put it may have been cut off before it was matched.
    const linked = before.match.state === 'waiting' ? await link(before) : before
    return { status: before.putBy === put.putBy ? 201 : 200, body: await show(linked) }
  }
}
