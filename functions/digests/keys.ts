import { defineKeys } from '../platform/table/define-keys.ts'

export const keys = {
  mailSubscription: (tokenHash: string) => ({ pk: `SUBSCRIPTION#${tokenHash}`, sk: 'LINK' }),
}

export const digestKeys = defineKeys({
  keys,
  partitions: { mailSubscriptions: 'SUBSCRIPTION#*' },
  indexes: {},
})
