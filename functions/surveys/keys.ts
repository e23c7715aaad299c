import { dealerPartition } from '../directory/keys.ts'
import { defineKeys } from '../platform/table/define-keys.ts'

/** How the sort keys of a dealer's survey responses begin. */
export const responsePrefix = 'RESPONSE#'

export const keys = {
  surveyResponse: (dealerId: string, responseId: string) => ({
    pk: dealerPartition(dealerId),
    sk: `${responsePrefix}${responseId}`,
  }),
}

export const indexes = {
  /** A dealer's responses of a month (`<dealerId>#<YYYY-MM>`), by when they were answered, with all that figures and lists need. */
  responsesByMonth: {
    name: 'responses-by-month',
    pk: 'answeredMonth',
    sk: 'answeredOn',
    projects: [
      ...(['v', 'dealerId', 'responseId', 'brand', 'answeredAt', 'month', 'identified', 'answers'] as const),
      ...(['keys', 'match', 'call', 'receivedAt', 'fingerprint', 'putBy', 'version', 'n'] as const),
    ],
  },
} as const

export const surveyKeys = defineKeys({ keys, partitions: {}, indexes })
