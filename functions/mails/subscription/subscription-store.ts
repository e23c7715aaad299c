import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { hashOfToken } from '../../platform/mail/token-hash.ts'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { parseSubscriptionItem, type Subscription, subscriptionItem } from './subscription-item.ts'
import type { SubscriptionSubject } from './subscription-token.ts'

const hashOf = (token: string): string => {
  const hash = hashOfToken(token)
  if (hash === null) throw new Error('Not a token of a link')
  return hash
}

/** Stores links that end subscriptions, by the hashes of their tokens. */
export const subscriptionStore = ({ client, tableName: TableName }: Table) => {
  const put = (token: string, subscription: Subscription, now: Date) =>
    new PutCommand({ TableName, Item: subscriptionItem(hashOf(token), subscription, now) })
  return {
    /**
     * Writes a link before its e-mail is posted; again for the next, which changes nothing but how long it works. False if
     * the recipient has ended these e-mails: then nothing is posted.
     */
    put: (token: string, subject: SubscriptionSubject, now: Date): Promise<boolean> => {
      const { input } = put(token, subject, now)
      return isWritten(
        client.send(new PutCommand({ ...input, ConditionExpression: 'attribute_not_exists(endedAt)' })),
      )
    },

    /** Keeps that a recipient has ended these e-mails at a time (RFC 3339) or, without one, wants them again. */
    change: async (token: string, subscription: Subscription, now: Date): Promise<void> => {
      await client.send(put(token, subscription, now))
    },

    /** Whose subscription a token is for; undefined if nobody's, or if it cannot be a token. Strongly consistent. */
    find: async (token: string): Promise<Subscription | undefined> => {
      const hash = hashOfToken(token)
      return hash === null
        ? undefined
        : getItem({ client, tableName: TableName }, keys.mailSubscription(hash), parseSubscriptionItem)
    },
  }
}

export type Subscriptions = ReturnType<typeof subscriptionStore>
