import { defineKeys } from '../platform/table/define-keys.ts'

/** The partition of all requests. An id begins with the time of receipt, so that sort keys are in its order. */
export const requestsPartition = 'INFORMATION'

/** How the sort keys of requests and of choices about news begin. */
export const prefixes = { request: 'REQUEST#', marketing: 'MARKETING#' } as const

/** The partition of what leads from an e-mail address, by its keyed hash, to its requests. */
export const addressesPartition = (addressHash: string): string => `INFORMATION-ADDRESS#${addressHash}`

/** The partition of who looked at a request. */
export const viewsPartition = (requestId: string): string => `INFORMATION-VIEWS#${requestId}`

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
  informationView: (requestId: string, day: string, by: string) => ({
    pk: viewsPartition(requestId),
    sk: `${day}#${by}`,
  }),
  informationAddress: (addressHash: string, of: keyof typeof prefixes, requestId: string) => ({
    pk: addressesPartition(addressHash),
    sk: `${prefixes[of]}${requestId}`,
  }),
  informationAddressed: () => ({ pk: requestsPartition, sk: 'ADDRESSED' }),
  informationRepeat: (contentHash: string) => ({ pk: `INFORMATION-REPEAT#${contentHash}`, sk: 'REQUEST' }),
  informationCount: (counted: string) => ({ pk: `INFORMATION-COUNT#${counted}`, sk: 'COUNT' }),
}

export const informationKeys = defineKeys({
  keys,
  partitions: {
    information: requestsPartition,
    informationBlocked: 'INFORMATION-BLOCKED#*',
    informationViews: 'INFORMATION-VIEWS#*',
    informationAddresses: 'INFORMATION-ADDRESS#*',
    informationRepeats: 'INFORMATION-REPEAT#*',
    informationCounts: 'INFORMATION-COUNT#*',
  },
  indexes: {},
})
