import { dealerOfPartition, dealerPartition } from '../directory/keys.ts'
import { defineKeys, type Key } from '../platform/table/define-keys.ts'

/** The prefix of the sort keys of a call and all other items of its case. */
export const casePrefix = 'CALL#'

/** The key of a call or, with a suffix, of another item of its case. */
const ofCall = (dealerId: string, callId: string, suffix = '') => ({
  pk: dealerPartition(dealerId),
  sk: `${casePrefix}${callId}${suffix}`,
})

export const keys = {
  call: (dealerId: string, callId: string) => ofCall(dealerId, callId),
  closing: (dealerId: string, callId: string) => ofCall(dealerId, callId, '#CLOSING'),
  step: (dealerId: string, callId: string, revision: number) =>
    ofCall(dealerId, callId, `#STEP#${String(revision).padStart(6, '0')}`),
  alert: (dealerId: string, callId: string, notice: string, recipientHash: string) =>
    ofCall(dealerId, callId, `#ALERT#${notice}#${recipientHash}`),
  delivery: (dealerId: string, callId: string, messageId: string, type: string) =>
    ofCall(dealerId, callId, `#DELIVERY#${messageId}#${type}`),
  customer: (dealerId: string, customerRef: string) => ({
    pk: dealerPartition(dealerId),
    sk: `CUSTOMER#${customerRef}`,
  }),
}

/** The dealer's and the call's id from a call item's key: the inverse of `keys.call`. */
export const idsOfCallKey = ({ pk, sk }: Key) => ({
  dealerId: dealerOfPartition(pk),
  callId: sk.slice(casePrefix.length),
})

/** Whether a sort key belongs to a call itself rather than to another item of its case. */
export const isCallKey = (sk: string): boolean =>
  sk.startsWith(casePrefix) && !sk.slice(casePrefix.length).includes('#')

/** The key range of a case: the call and all its other items, readable in one query. */
export const caseRange = (dealerId: string, callId: string) => {
  const { pk, sk } = keys.call(dealerId, callId)
  return { pk, from: sk, to: `${sk}#\uffff` }
}

export const indexes = {
  /** Calls of a dealer by the month of their receipt in the dealer's zone: `monthPartition`, then `at`. */
  callsByMonth: {
    name: 'calls-by-month',
    pk: 'month',
    sk: 'at',
    projects: ['kind', 'outcome', 'problemAt'],
  },
  /** Problems of a dealer: `problemsPartition`, then `problemAt`. Sparse. */
  problemsByDealer: {
    name: 'problems-by-dealer',
    pk: 'problems',
    sk: 'problemAt',
    projects: [
      'at',
      'kind',
      'outcome',
      'content',
      'derived',
      'evidence',
      'status',
      'assignee',
      'acknowledgeBy',
      'resolveBy',
      'alertState',
      'alertAt',
      'alertLatencyMs',
      'phone',
    ],
  },
  /** Calls with something due, by shard (`0` to `7`), then `dueAt`. Sparse. */
  due: { name: 'due', pk: 'dueShard', sk: 'dueAt', projects: [] },
} as const

/** Shards of the due index: enough to avoid a hot partition, few enough to read them all every minute. */
export const dueShards = 8

/** The partition of `indexes.callsByMonth`; `month` is `YYYY-MM` in the dealer's zone. */
export const monthPartition = (dealerId: string, month: string): string => `${dealerId}#${month}`

/** The partition of `indexes.problemsByDealer`. */
export const problemsPartition = (dealerId: string, side: 'open' | 'closed'): string => `${dealerId}#${side}`

/** The keys of cases. Their items are in the dealer's partition, which the directory declares. */
export const caseKeys = defineKeys({ keys, partitions: {}, indexes })
