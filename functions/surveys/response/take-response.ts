import { DomainError } from '../../platform/errors/errors.ts'
import type { MarkSurveyMonths } from '../recomputing/mark-survey-months.ts'
import { surveyErrors } from '../errors.ts'
import type { LinkResponse } from '../matching/link-response.ts'
import type { TellTaken } from '../telling/tell-taken.ts'
import { composePut, type ComposePutPorts, type PutResponse } from './compose-put.ts'
import type { ResponseStore } from './response-store.ts'
import type { SurveyResponse } from './response.ts'
import type { ShownResponse } from './shown-response.ts'

type TakeResponsePorts = ComposePutPorts & {
  responses: Pick<ResponseStore, 'put'>
  /** Makes it found by its call, and matches it. */
  link: LinkResponse
  show: (response: SurveyResponse) => Promise<ShownResponse>
  tellTaken: TellTaken
  /** Marks the months whose counts the response changes. */
  mark: MarkSurveyMonths
}

/**
 * Takes a survey response, a fact like a call: 201 the first time, 200 for the same content again, 409
 * `differs-from-kept` for other content under the same id. Throws what `composePut` throws.
 */
export const takeResponse = (ports: TakeResponsePorts) => {
  const { responses, link, show, mark, tellTaken } = ports
  const compose = composePut(ports)
  return async (put: PutResponse): Promise<{ status: 200 | 201; body: ShownResponse }> => {
    const response = await compose(put)
    await mark(put.dealerId, response.brand, [response.month])
    await tellTaken.announce(response)
    const before = await responses.put(response)
    if (!before) {
      const linked = await link(response)
      await tellTaken.tell(response)
      return { status: 201, body: await show(linked) }
    }
    await tellTaken.withdraw(response)
    if (before.fingerprint !== response.fingerprint)
      throw new DomainError(surveyErrors.differsFromKept, undefined, {
        extra: { kept: await show(before) },
      })
    // The request that put it may have been cut off before it was matched.
    const linked = before.match.state === 'waiting' ? await link(before) : before
    return { status: before.putBy === put.putBy ? 201 : 200, body: await show(linked) }
  }
}
