import { type CustomerState, maxOpenProblems, nobody } from '../call/customer-state.ts'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { parseCustomerItem as parse } from '../customer/customer-item.ts'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import type { Attempts } from '../customer/attempts.ts'
import { type ReadItem, readBatched } from '../../platform/table/read-item.ts'
import { queryAll } from '../../platform/table/query.ts'
import { contactOfKey, contactsPrefix, keys } from '../keys.ts'

/** As many numbers of one customer are kept. */
const maxNumbers = 100

const lastCallOf = (brandId: string) => `last:${brandId}`

/** The customer store on the table; `readItem` reads several customers. */
export const customerStore = (table: Table, readItem: ReadItem = readBatched(table)) => {
  const { client, tableName: TableName } = table
  return {
    /**
     * Reads a customer's state; empty for an unknown customer. Eventually consistent, unless asked otherwise.
     */
    get: async (
      dealerId: string,
      customerRef: string,
      { consistent = false }: { consistent?: boolean } = {},
    ): Promise<CustomerState> => {
      // Marshalled here, as in `conditional-write.ts`: this read is on the way of a call.
      const { Item } = await client.send(
        new GetItemCommand({
          TableName,
          Key: marshall(keys.customer(dealerId, customerRef)),
          ...(consistent && { ConsistentRead: true }),
        }),
      )
      return Item ? parse(unmarshall(Item)) : nobody()
    },

    /** Reads several, in this order. Eventually consistent. */
    getMany: async (dealerId: string, customerRefs: readonly string[]): Promise<CustomerState[]> => {
      const items = await Promise.all(
        customerRefs.map((ref) => readItem(keys.customer(dealerId, ref), false)),
      )
      return items.map((item) => (item ? parse(item) : nobody()))
    },

    /** The contacts of a company that anything is kept of (`contactRefs`). Strongly consistent. */
    contactsOf: async (dealerId: string, customerRef: string): Promise<string[]> => {
      const items = queryAll(table, {
        ConsistentRead: true,
        ProjectionExpression: 'sk',
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :contacts)',
        ExpressionAttributeValues: {
          ':pk': keys.customer(dealerId, customerRef).pk,
          ':contacts': contactsPrefix(customerRef),
        },
      })
      return (await Array.fromAsync(items)).map(({ sk }) => contactOfKey(String(sk)))
    },

    /** Keeps that a reference is a company's. Idempotent. */
    keepCompany: async (dealerId: string, customerRef: string): Promise<void> => {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: keys.customer(dealerId, customerRef),
          UpdateExpression: 'SET v = :v, isCompany = :true',
          ExpressionAttributeValues: { ':v': 1, ':true': true },
        }),
      )
    },

    /** Adds to the numbers under which a customer was called, at most 100 of them. Idempotent. */
    keepNumbers: async (dealerId: string, customerRef: string, numbers: readonly string[]) => {
      if (numbers.length === 0) return
      await isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.customer(dealerId, customerRef),
            UpdateExpression: 'SET v = :v ADD numbers :numbers',
            ConditionExpression: 'attribute_not_exists(numbers) OR size(numbers) < :max',
            ExpressionAttributeValues: { ':v': 1, ':numbers': new Set(numbers), ':max': maxNumbers },
          }),
        ),
      )
    },

    /** Records the last call that reached the customer, unless a later one is stored. */
    keepLastCall: async (
      dealerId: string,
      customerRef: string,
      brandId: string,
      call: { at: string; visit: string },
    ) => {
      await isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.customer(dealerId, customerRef),
            UpdateExpression: 'SET #last = :call, v = :v',
            ConditionExpression: 'attribute_not_exists(#last) OR #last.#at < :at',
            ExpressionAttributeNames: { '#last': lastCallOf(brandId), '#at': 'at' },
            ExpressionAttributeValues: { ':call': call, ':at': call.at, ':v': 1 },
          }),
        ),
      )
    },

    /**
     * Puts another call in place of the last one that reached the customer, or none, if it was that of an instant (ISO 8601).
     * Idempotent.
     */
    replaceLastCall: async (
      dealerId: string,
      customerRef: string,
      brandId: string,
      at: string,
      call: { at: string; visit: string } | undefined,
    ): Promise<void> => {
      await isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.customer(dealerId, customerRef),
            UpdateExpression: call ? 'SET #last = :call' : 'REMOVE #last',
            ConditionExpression: '#last.#at = :at',
            ExpressionAttributeNames: { '#last': lastCallOf(brandId), '#at': 'at' },
            ExpressionAttributeValues: { ':at': at, ...(call && { ':call': call }) },
          }),
        ),
      )
    },

    /** The customer is not known any more under these numbers. Idempotent. */
    removeNumbers: async (dealerId: string, customerRef: string, numbers: readonly string[]) => {
      if (numbers.length === 0) return
      await isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.customer(dealerId, customerRef),
            UpdateExpression: 'DELETE numbers :numbers',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':numbers': new Set(numbers) },
          }),
        ),
      )
    },

    /**
     * Replaces the customer's attempts unless they have changed since `seen` was read (undefined: there were none); false
     * if they have.
     */
    replaceAttempts: (
      dealerId: string,
      customerRef: string,
      seen: Attempts[] | undefined,
      attempts: Attempts[],
    ): Promise<boolean> =>
      isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.customer(dealerId, customerRef),
            UpdateExpression: 'SET attempts = :attempts, v = :v',
            ConditionExpression: seen ? 'attempts = :seen' : 'attribute_not_exists(attempts)',
            ExpressionAttributeValues: { ':attempts': attempts, ':v': 1, ...(seen && { ':seen': seen }) },
          }),
        ),
      ),

    /**
     * Adds a call to the customer's open problems or removes it. One too many is not added; the item then says that there
     * are more. Idempotent.
     */
    keepProblem: async (dealerId: string, customerRef: string, callId: string, open: boolean) => {
      const Key = keys.customer(dealerId, customerRef)
      const calls = { ':v': 1, ':calls': new Set([callId]) }
      if (!open) {
        const UpdateExpression = 'SET v = :v DELETE openProblems :calls'
        // Of a customer who was erased since, nothing is to come back.
        const ConditionExpression = 'attribute_exists(pk)'
        const ExpressionAttributeValues = calls
        await isWritten(
          client.send(
            new UpdateCommand({
              ...{ TableName, Key, UpdateExpression, ConditionExpression, ExpressionAttributeValues },
            }),
          ),
        )
        return
      }
      const added = await isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key,
            UpdateExpression: 'SET v = :v ADD openProblems :calls',
            ConditionExpression:
              'attribute_not_exists(openProblems) OR size(openProblems) < :max OR contains(openProblems, :call)',
            ExpressionAttributeValues: { ...calls, ':call': callId, ':max': maxOpenProblems },
          }),
        ),
      )
      if (added) return
      const UpdateExpression = 'SET v = :v, moreProblems = :true'
      await client.send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression,
          ExpressionAttributeValues: { ':v': 1, ':true': true },
        }),
      )
    },
  }
}

export type CustomerStore = ReturnType<typeof customerStore>
