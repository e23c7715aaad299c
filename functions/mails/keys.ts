import { defineKeys } from '../platform/table/define-keys.ts'

/** The partition of the e-mails of one kind about one thing: one item for each recipient. */
const partitionOf = (kind: string, id: string) => `MAIL#${kind}#${id}`

export const keys = {
  mail: (kind: string, id: string, recipientHash: string) => ({
    pk: partitionOf(kind, id),
    sk: recipientHash,
  }),
  mailSubscription: (tokenHash: string) => ({ pk: `SUBSCRIPTION#${tokenHash}`, sk: 'LINK' }),
}

/** The kind, the id and the recipient of an e-mail's key: the inverse of `keys.mail`. */
export const idOfMailKey = ({ pk, sk }: { pk: string; sk: string }) => {
  const [, kind = '', id = ''] = pk.split('#')
  return { kind, id, recipient: sk }
}

export const indexes = {
  /** E-mails that are still to be sent, by shard (`0` to `3`), then `sendAt`. Sparse. */
  mailsToSend: { name: 'mails-to-send', pk: 'sendShard', sk: 'sendAt', projects: [] },
} as const

/** Shards of the index: enough to avoid a hot partition, few enough to read them all every minute. */
export const sendShards = 4

export const mailKeys = defineKeys({
  keys,
  partitions: { mails: 'MAIL#*', mailSubscriptions: 'SUBSCRIPTION#*' },
  indexes,
})
