import { defineKeys } from '../platform/table/define-keys.ts'

/** The partition of the customers of a dealer to whom a value leads, by the value's keyed hash. */
export const personKeyPartition = (dealerId: string, keyHash: string): string =>
  `PERSONKEY#${dealerId}#${keyHash}`

/** The partition that says where a customer's data is, by the reference's keyed hash. */
export const heldPartition = (dealerId: string, customerHash: string): string =>
  `HELD#${dealerId}#${customerHash}`

/** How the sort keys of what says where a customer's calls are begin. */
export const heldCallPrefix = 'CALL#'

export const keys = {
  personKey: (dealerId: string, keyHash: string, customerHash: string) => ({
    pk: personKeyPartition(dealerId, keyHash),
    sk: customerHash,
  }),
  heldCall: (dealerId: string, customerHash: string, receivedAt: string, callId: string) => ({
    pk: heldPartition(dealerId, customerHash),
    sk: `${heldCallPrefix}${receivedAt}#${callId}`,
  }),
}

/** The keys of people's rights, in partitions of their own, so that what finds a person may write and remove nothing else. */
export const privacyKeys = defineKeys({
  keys,
  partitions: { personKeys: 'PERSONKEY#*', held: 'HELD#*' },
  indexes: {},
})
