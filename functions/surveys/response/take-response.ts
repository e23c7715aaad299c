import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { DomainError, invalidBody, invalidRequest } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { MarkSurveyMonths } from '../recomputing/mark-survey-months.ts'
import { surveyErrors } from '../errors.ts'
import type { LinkResponse } from '../matching/link-response.ts'
import type { SurveyResponse } from './response.ts'
import { composeResponse } from './compose-response.ts'
import { isInFuture } from './is-in-future.ts'
import { readSurveyContext, type SurveyContextPorts } from './read-survey-context.ts'
import type { ResponseContent } from './response-content.ts'
import type { ResponseStore } from './response-store.ts'
import type { ShownResponse } from './shown-response.ts'
import { answerErrors } from './validate-response.ts'

type TakeResponsePorts = SurveyContextPorts & {
  responses: Pick<ResponseStore, 'put'>
  /** Makes it found by its call, and matches it. */
  link: LinkResponse
  show: (response: SurveyResponse) => Promise<ShownResponse>
  fingerprint: Fingerprint
  /** Marks the months whose counts the response changes. */
  mark: MarkSurveyMonths
  clock: Clock
}

/** A response as it is put. */
type PutResponse = { dealerId: string; responseId: string; content: ResponseContent; putBy: string }

/**
 * Takes a survey response, a fact like a call: 201 the first time, 200 for the same content again, 409
 * `differs-from-kept` for other content under the same id. Throws what `readSurveyContext` throws, and 422 for answers
 * that the brand's survey does not have.
 */
export const takeResponse =
  ({ responses, link, show, fingerprint, mark, clock, ...ports }: TakeResponsePorts) =>
  async (put: PutResponse): Promise<{ status: 200 | 201; body: ShownResponse }> => {
    const { dealerId, responseId, content, putBy } = put
    const now = clock()
    const { dealer, survey } = await readSurveyContext(ports, dealerId, content.brand, now)
    if (isInFuture(content.answeredAt, now, dealer.zone))
      throw invalidBody('/answeredAt', 'in-future', 'Must not be later than now.')
    const errors = answerErrors(content.answers, survey)
    if (errors.length > 0)
      throw invalidRequest(
        errors.map(({ index, field, code, detail }) => ({
          ...{ in: 'body', pointer: `/answers/${index}/${field}`, code, detail },
        })),
      )
    const { match: keys = {}, ...given } = content
    const response = composeResponse(
      { ...given, keys },
      { dealerId, responseId, zone: dealer.zone, survey, fingerprint, putBy, now },
    )
    await mark(dealerId, response.brand, [response.month])
    const before = await responses.put(response)
    if (!before) return { status: 201, body: await show(await link(response)) }
    if (before.fingerprint !== response.fingerprint)
      throw new DomainError(surveyErrors.differsFromKept, undefined, {
        extra: { kept: await show(before) },
      })
    // The request that put it may have been cut off before it was matched.
    const linked = before.match.state === 'waiting' ? await link(before) : before
    return { status: before.putBy === putBy ? 201 : 200, body: await show(linked) }
  }
