import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { hashOfToken } from '../../cases/acknowledgement/link-token.ts'
import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { parseSubscriptionItem, subscriptionItem } from './subscription-item.ts'
import type { SubscriptionSubject } from './subscription-token.ts'

/** Stores links that end subscriptions, by the hashes of their tokens. */
export const subscriptionStore = (table: Table) => ({
  /** Writes a link before its e-mail is posted; again for the next, which changes nothing but how long it works. */
  put: async (token: string, subject: SubscriptionSubject, now: Date): Promise<void> => {
    const hash = hashOfToken(token)
    if (hash === null) throw new Error('Not a token of a link')
    const Item = subscriptionItem(hash, subject, now)
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  },

  /** Whose subscription a token is for; undefined if nobody's, or if it cannot be a token. Strongly consistent. */
  find: async (token: string): Promise<SubscriptionSubject | undefined> => {
    const hash = hashOfToken(token)
    return hash === null ? undefined : getItem(table, keys.mailSubscription(hash), parseSubscriptionItem)
  },
})
export type Subscriptions = ReturnType<typeof subscriptionStore>
