import type { SurveyEvent } from '../events.ts'
import type { SurveyResponse } from '../response/response.ts'
import type { Withdrawal } from './withdrawn-item.ts'

/** The event that a withdrawal was taken back. Pure. */
export const readmittedEvent = (
  { dealerId, responseId }: Pick<SurveyResponse, 'dealerId' | 'responseId'>,
  { brand, version }: Pick<Withdrawal, 'brand' | 'version'>,
  at: string,
): SurveyEvent => ({
  name: 'SurveyResponseReadmitted',
  id: `${dealerId}/${responseId}/readmitted/${version}`,
  at,
  data: { dealerId, responseId, brand },
})

/** The event that a response was withdrawn, with the call that it was matched with. Pure. */
export const withdrawnEvent = (
  { dealerId, responseId, brand, month, match, version }: SurveyResponse,
  { reason, at }: Pick<Withdrawal, 'reason' | 'at'>,
): SurveyEvent => ({
  name: 'SurveyResponseWithdrawn',
  id: `${dealerId}/${responseId}/withdrawn/${version}`,
  at,
  data: {
    ...{ dealerId, responseId, brand, month, reason },
    matched: match.state === 'matched' ? match.callId : null,
  },
})
