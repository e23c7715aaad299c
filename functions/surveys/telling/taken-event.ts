import type { SurveyEvent } from '../events.ts'
import type { SurveyResponse } from '../response/response.ts'

/**
 * The event that a response, or a corrected version of it, was taken. It has no answer, no key and no time by which an
 * anonymous customer could be found: the month in which it was answered, and when we got it. Pure.
 */
export const takenEvent = ({
  dealerId,
  responseId,
  brand,
  month,
  identified,
  version,
  receivedAt,
}: SurveyResponse): SurveyEvent => ({
  name: 'SurveyResponseTaken',
  id: `${dealerId}/${responseId}/taken/${version}`,
  at: receivedAt,
  data: { dealerId, responseId, brand, month, identified, version },
})
