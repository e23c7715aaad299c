import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { invalidBody, invalidRequest } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { composeResponse, isSameContent } from './compose-response.ts'
import { isKnownBy, namesCustomer } from '../../cases/words/known-by.ts'
import { isInFuture } from './is-in-future.ts'
import { readSurveyContext, type SurveyContextPorts } from './read-survey-context.ts'
import type { ResponseContent } from './response-content.ts'
import type { SurveyResponse } from './response.ts'
import { answerErrors } from './validate-response.ts'

/** A response as it is put. */
export type PutResponse = { dealerId: string; responseId: string; content: ResponseContent; putBy: string }

/** What composing a response that is put needs. */
export type ComposePutPorts = SurveyContextPorts & { fingerprint: Fingerprint; clock: Clock }

/** A response as it would be stored, and whether what is kept is the same. */
type ComposedPut = {
  response: SurveyResponse
  isSame: (kept: Pick<SurveyResponse, 'fingerprint'>) => boolean
}

/**
 * A response as it is stored first, from what was put. Throws what `readSurveyContext` throws, and 422 for an id
 * that names the customer, for one that is answered later than now and for answers that the brand's survey does not have.
 */
export const composePut =
  ({ fingerprint, clock, ...ports }: ComposePutPorts) =>
  async ({ dealerId, responseId, content, putBy }: PutResponse): Promise<ComposedPut> => {
    const { visitRef, customerRef, plate } = content.match ?? {}
    if (isKnownBy(responseId, { keys: [visitRef, customerRef, plate] }))
      throw invalidRequest([namesCustomer('responseId')])
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
    const whole = { ...given, keys }
    return {
      response: composeResponse(whole, {
        ...{ dealerId, responseId, zone: dealer.zone, survey, fingerprint, putBy, now },
      }),
      isSame: (kept) => isSameContent(whole, kept, { survey, fingerprint }),
    }
  }
