import { defineKeys } from '../platform/table/define-keys.ts'

/** The partition of all requests. An id begins with the time of receipt, so that sort keys are in its order. */
export const requestsPartition = 'INFORMATION'

/** How the sort keys of requests and of choices about news begin. */
export const prefixes = { request: 'REQUEST#', marketing: 'MARKETING#' } as const

export const keys = {
  informationRequest: (requestId: string) => ({
    pk: requestsPartition,
    sk: `${prefixes.request}${requestId}`,
  }),
  informationMarketing: (requestId: string) => ({
    pk: requestsPartition,
    sk: `${prefixes.marketing}${requestId}`,
  }),
  informationBlocked: (requestId: string, at: string) => ({
    pk: `INFORMATION-BLOCKED#${requestId}`,
    sk: at,
  }),
  informationRepeat: (contentHash: string) => ({ pk: `INFORMATION-REPEAT#${contentHash}`, sk: 'REQUEST' }),
  informationCount: (counted: string) => ({ pk: `INFORMATION-COUNT#${counted}`, sk: 'COUNT' }),
}

export const informationKeys = defineKeys({
  keys,
  partitions: {
    information: requestsPartition,
    informationBlocked: 'INFORMATION-BLOCKED#*',
    informationRepeats: 'INFORMATION-REPEAT#*',
    informationCounts: 'INFORMATION-COUNT#*',
  },
  indexes: {},
})
