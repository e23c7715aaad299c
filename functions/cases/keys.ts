import { dealerOfPartition, dealerPartition } from '../directory/keys.ts'
import { defineKeys, type Key } from '../platform/table/define-keys.ts'

/** The prefix of the sort keys of a call and all other items of its case. */
export const casePrefix = 'CALL#'

/** The key of a call or, with a suffix, of another item of its case. */
const ofCall = (dealerId: string, callId: string, suffix = '') => ({
  pk: dealerPartition(dealerId),
  sk: `${casePrefix}${callId}${suffix}`,
})

const sixDigits = (number: number) => String(number).padStart(6, '0')

/** The partition of the views of a dealer's customers. */
export const viewsPartition = (dealerId: string): string => `VIEWS#${dealerId}`

export const keys = {
  call: (dealerId: string, callId: string) => ofCall(dealerId, callId),
  entry: (dealerId: string, callId: string, number: number) =>
    ofCall(dealerId, callId, `#ENTRY#${sixDigits(number)}`),
  amendment: (dealerId: string, callId: string, amendmentId: string) =>
    ofCall(dealerId, callId, `#AMENDMENT#${amendmentId}`),
  /** Where versions before 0.3 stored a closing and steps, now `entry`. Only read. */
  earlierClosing: (dealerId: string, callId: string) => ofCall(dealerId, callId, '#CLOSING'),
  earlierStep: (dealerId: string, callId: string, revision: number) =>
    ofCall(dealerId, callId, `#STEP#${sixDigits(revision)}`),
  alert: (dealerId: string, callId: string, notice: string, recipientHash: string) =>
    ofCall(dealerId, callId, `#ALERT#${notice}#${recipientHash}`),
  notice: (dealerId: string, callId: string, notice: string) => ofCall(dealerId, callId, `#NOTICE#${notice}`),
  delivery: (dealerId: string, callId: string, messageId: string, type: string) =>
    ofCall(dealerId, callId, `#DELIVERY#${messageId}#${type}`),
  customer: (dealerId: string, customerRef: string) => ({
    pk: dealerPartition(dealerId),
    sk: `CUSTOMER#${customerRef}`,
  }),
  /** `number` is the keyed hash of a phone number (`numberHashes`). */
  suppressedNumber: (dealerId: string, number: string) => ({
    pk: dealerPartition(dealerId),
    sk: `SUPPRESSED#${number}`,
  }),
  pulse: (dealerId: string) => ({ pk: dealerPartition(dealerId), sk: 'PULSE' }),
  acknowledgementLink: (tokenHash: string) => ({ pk: `ACK#${tokenHash}`, sk: 'LINK' }),
  /** `by` is the id of one of Asortis's people, `viewed` what they looked at, such as `case:C-1`. */
  caseView: (dealerId: string, day: string, by: string, viewed: string) => ({
    pk: viewsPartition(dealerId),
    sk: `${day}#${by}#${viewed}`,
  }),
}

/** The dealer's and the call's id from the key of any item of a case. */
export const idsOfCaseKey = ({ pk, sk }: Key) => ({
  dealerId: dealerOfPartition(pk),
  callId: sk.slice(casePrefix.length).split('#')[0] ?? '',
})

/** The dealer's and the call's id from a call item's key: the inverse of `keys.call`. */
export const idsOfCallKey = ({ pk, sk }: Key) => ({
  dealerId: dealerOfPartition(pk),
  callId: sk.slice(casePrefix.length),
})

const customerPrefix = 'CUSTOMER#'

/** How the sort keys of a company's contacts begin (`companyContact`). */
export const contactsPrefix = (customerRef: string): string => `${customerPrefix}${customerRef}~`

/** The customer or contact of a sort key: the inverse of `keys.customer`. */
export const contactOfKey = (sk: string): string => sk.slice(customerPrefix.length)

/** Whether a sort key belongs to an item of a case, or to a customer or contact, among a dealer's. */
export const isCaseKey = (sk: string): boolean => sk.startsWith(casePrefix)
export const isCustomerKey = (sk: string): boolean => sk.startsWith(customerPrefix)

/** Whether a sort key belongs to a call itself rather than to another item of its case. */
export const isCallKey = (sk: string): boolean =>
  sk.startsWith(casePrefix) && !sk.slice(casePrefix.length).includes('#')

/** Whether a sort key belongs to an alert. */
export const isAlertKey = (sk: string): boolean => sk.includes('#ALERT#')

/** Whether a sort key belongs to a delivery event. */
export const isDeliveryKey = (sk: string): boolean => sk.includes('#DELIVERY#')

/** Whether a sort key belongs to an entry. */
export const isEntryKey = (sk: string): boolean => sk.includes('#ENTRY#')

/** Whether a sort key belongs to a closing, or to a step, as versions before 0.3 stored them. */
export const isEarlierClosingKey = (sk: string): boolean => sk.endsWith('#CLOSING')
export const isEarlierStepKey = (sk: string): boolean => sk.includes('#STEP#')

/** Whether a sort key belongs to a notice. */
export const isNoticeKey = (sk: string): boolean => sk.includes('#NOTICE#')

/** The first and last possible sort key of one kind of item in a case, for a query. */
export type CaseRange = { pk: string; from: string; to: string }

const rangeOf = (dealerId: string, callId: string, prefix: string): CaseRange => {
  const { pk, sk } = ofCall(dealerId, callId, prefix)
  return { pk, from: sk, to: `${sk}\uffff` }
}

/** A call and every other item of its case: ids have no character before `#`, so nothing else is in between. */
export const caseRange = (dealerId: string, callId: string): CaseRange => {
  const { pk, sk } = ofCall(dealerId, callId)
  return { pk, from: sk, to: `${sk}#\uffff` }
}

/** The alerts of a case. */
export const alertRange = (dealerId: string, callId: string) => rangeOf(dealerId, callId, '#ALERT#')

/** The notices of a case. */
export const noticeRange = (dealerId: string, callId: string) => rangeOf(dealerId, callId, '#NOTICE#')

/** The delivery events of a case, or only those of one e-mail. */
export const deliveryRange = (dealerId: string, callId: string, messageId?: string) =>
  rangeOf(dealerId, callId, messageId === undefined ? '#DELIVERY#' : `#DELIVERY#${messageId}#`)

/** The entries of a case up to and including a number. */
export const entryRange = (dealerId: string, callId: string, last: number): CaseRange => ({
  ...rangeOf(dealerId, callId, '#ENTRY#'),
  to: keys.entry(dealerId, callId, last).sk,
})

/** The steps of a case that versions before 0.3 stored, up to and including a revision. */
export const earlierStepRange = (dealerId: string, callId: string, last: number): CaseRange => ({
  ...rangeOf(dealerId, callId, '#STEP#'),
  to: keys.earlierStep(dealerId, callId, last).sk,
})

/** The number at the end of an entry's or earlier step's sort key. */
export const numberOfKey = (sk: string): number => Number(sk.slice(sk.lastIndexOf('#') + 1))

export const indexes = {
  /** Calls of a dealer by the month of their receipt in the dealer's zone: `monthPartition`, then `at`. */
  callsByMonth: {
    name: 'calls-by-month',
    pk: 'month',
    sk: 'at',
    projects: [
      'kind',
      'outcome',
      'problemAt',
      'brand',
      'adviser',
      'site',
      'derived',
      'criteria',
      'topics',
      'customer',
      'plate',
      'status',
      'acknowledgeBy',
      'resolveBy',
      'reopenings',
      'alertLatencyMs',
      'progress',
      'now',
    ],
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
      'closing',
      'progress',
      'reopenings',
      'resolution',
      'now',
      'amended',
    ],
  },
  /** Open problems of a dealer, by the deadline that applies: `problemsPartition`, then `casePosition`. Sparse. */
  problemsByDeadline: { name: 'problems-by-deadline', pk: 'problems', sk: 'deadlineAt', projects: [] },
  /** The same of all dealers, by shard (`0` to `7`). */
  deadlines: { name: 'deadlines', pk: 'deadlineShard', sk: 'deadlineAt', projects: [] },
  /** Calls with something due, by shard (`0` to `7`), then `dueAt`. Sparse. */
  due: { name: 'due', pk: 'dueShard', sk: 'dueAt', projects: [] },
  /** Follow-ups of all dealers, by their state: `followUpPartition`, then `casePosition`. Sparse. */
  followUps: { name: 'follow-ups', pk: 'followUpShard', sk: 'followUpAt', projects: ['followUp'] },
  /** The same of one dealer. */
  followUpsByDealer: {
    name: 'follow-ups-by-dealer',
    pk: 'followUps',
    sk: 'followUpAt',
    projects: ['followUp'],
  },
} as const

/**
 * Shards of the indexes across dealers: enough to avoid a hot partition, few enough to read them all every minute, and a
 * page of each for a list.
 */
export const caseShards = 8

/** The names of all of them. */
export const caseShardNames: readonly string[] = Array.from({ length: caseShards }, (_, shard) =>
  String(shard),
)

/** The partition of `indexes.callsByMonth`; `month` is `YYYY-MM` in the dealer's zone. */
export const monthPartition = (dealerId: string, month: string): string => `${dealerId}#${month}`

/** The same of calls whose cases stand still, so that nothing that goes through a month finds them. No id has a tilde. */
export const suspendedMonthPartition = (dealerId: string, month: string): string =>
  monthPartition(`${dealerId}~suspended`, month)

/** The month of either partition. */
export const monthOfPartition = (partition: string): string => partition.slice(partition.indexOf('#') + 1)

/** The partition of `indexes.problemsByDealer`. */
export const problemsPartition = (dealerId: string, side: 'open' | 'closed'): string => `${dealerId}#${side}`

/** The partition of `indexes.followUps` with this number, or of `indexes.followUpsByDealer` for a dealer. */
export const followUpPartition = (
  of: string | number,
  state: 'withheld' | 'due' | 'done' | 'withdrawn',
): string => `${state}#${of}`

/**
 * Where a case stands in an index by time: a follow-up by when its survey is expected (`lapsesAt`) or it ended, an open problem
 * by its deadline (ISO 8601). The ids make it unique, so that a list can be continued after it.
 */
export const casePosition = (time: string, dealerId: string, callId: string): string =>
  `${time}#${dealerId}#${callId}`

/** The keys of cases. All items but links and views are in the dealer's partition, which the directory declares. */
export const caseKeys = defineKeys({
  keys,
  partitions: { acknowledgementLinks: 'ACK#*', caseViews: 'VIEWS#*' },
  indexes,
})
