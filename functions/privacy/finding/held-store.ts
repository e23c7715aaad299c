import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Table } from '../../platform/table/client.ts'
import type { Key } from '../../platform/table/define-keys.ts'
import { queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { DrawOf } from '../../draws/personal-data/open-personal-data.ts'
import {
  drawOfHeld,
  heldCallPrefix,
  heldPartition,
  heldPassOnPrefix,
  heldRequestPrefix,
  requestOfHeld,
  keys,
  personKeyPartition,
} from '../keys.ts'
import { type HeldCall, heldCallAttributes, keyAttributes, parseHeldCall, parseKey } from './held-item.ts'
import type { PersonKey } from './person-key.ts'

/** A call's place among its customer's. */
type CallPlace = Pick<HeldCall, 'callId' | 'receivedAt'>

/**
 * Stores by what a dealer's customers are found, and where their calls are. Keys of the table have keyed hashes only, never
 * a value itself. Reads are strongly consistent.
 */
export const heldStore = (table: Table, fingerprint: Fingerprint) => {
  const { client, tableName: TableName } = table
  const keyHash = (dealerId: string, { kind, value }: PersonKey) =>
    fingerprint({ purpose: 'person', dealerId, kind, value })
  const customerHash = (dealerId: string, customerRef: string) =>
    fingerprint({ purpose: 'customer', dealerId, customerRef })
  const callKey = (dealerId: string, customerRef: string, { receivedAt, callId }: CallPlace) =>
    keys.heldCall(dealerId, customerHash(dealerId, customerRef), receivedAt, callId)
  const requestHeld = (dealerId: string, customerRef: string, requestId: string) => ({
    ...keys.heldRequest(dealerId, customerHash(dealerId, customerRef), requestId),
    v: 1,
  })
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName, Item }))

  /** The sort keys of at most 100 of a customer's items that begin so. */
  const heldWith = async (dealerId: string, customerRef: string, prefix: string) => {
    const pk = heldPartition(dealerId, customerHash(dealerId, customerRef))
    const { items } = await queryPage(table, {
      ConsistentRead: true,
      Limit: 100,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    })
    return { pk, items: items.map(({ sk }) => String(sk)) }
  }

  return {
    /** The keyed hash of a key, as `HeldCall` names it. */
    keyHash,

    /** The references of at most `limit` customers to whom a key leads, and whether there are more. */
    customers: async (dealerId: string, key: PersonKey, limit: number) => {
      const { items, next } = await queryPage(table, {
        ConsistentRead: true,
        Limit: limit,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': personKeyPartition(dealerId, keyHash(dealerId, key)) },
      })
      return { refs: items.map(parseKey), more: next !== undefined }
    },

    /** Makes a customer found by keys, by their hashes. Idempotent. */
    putKeys: async (dealerId: string, customerRef: string, hashes: readonly string[]): Promise<void> => {
      const customer = customerHash(dealerId, customerRef)
      await Promise.all(
        hashes.map((hash) =>
          put({ ...keys.personKey(dealerId, hash, customer), ...keyAttributes(customerRef) }),
        ),
      )
    },

    /** Makes a customer found no more by keys, by their hashes. Idempotent. */
    removeKeys: async (dealerId: string, customerRef: string, hashes: readonly string[]): Promise<void> => {
      const customer = customerHash(dealerId, customerRef)
      await Promise.all(
        hashes.map((hash) =>
          client.send(new DeleteCommand({ TableName, Key: keys.personKey(dealerId, hash, customer) })),
        ),
      )
    },

    /** Where a call is held as one of a customer's; undefined if it is not. */
    call: (dealerId: string, customerRef: string, place: CallPlace): Promise<HeldCall | undefined> =>
      getItem(table, callKey(dealerId, customerRef, place), parseHeldCall),

    /** Holds a call as one of a customer's. Idempotent. */
    putCall: async (dealerId: string, customerRef: string, held: HeldCall): Promise<void> => {
      await put({ ...callKey(dealerId, customerRef, held), ...heldCallAttributes(held) })
    },

    /** No longer holds a call as one of a customer's. Idempotent. */
    removeCall: async (dealerId: string, customerRef: string, place: CallPlace): Promise<void> => {
      await client.send(new DeleteCommand({ TableName, Key: callKey(dealerId, customerRef, place) }))
    },

    /** Holds that a draw's discount was passed on to a customer. Idempotent. */
    putPassOn: async (dealerId: string, customerRef: string, { month, groupId }: DrawOf): Promise<void> => {
      await put({ ...keys.heldPassOn(dealerId, customerHash(dealerId, customerRef), month, groupId), v: 1 })
    },

    /** The draws whose discounts were passed on to a customer, each with the key of its item: at most 100. */
    passOns: async (dealerId: string, customerRef: string): Promise<(DrawOf & { key: Key })[]> => {
      const { pk, items } = await heldWith(dealerId, customerRef, heldPassOnPrefix)
      return items.map((sk) => ({ ...drawOfHeld(sk), key: { pk, sk } }))
    },

    /** Holds that a customer made a request. Idempotent. */
    putRequest: async (dealerId: string, customerRef: string, requestId: string): Promise<void> => {
      await put(requestHeld(dealerId, customerRef, requestId))
    },

    /** The same as a step of a transaction. */
    requestStep: (dealerId: string, customerRef: string, requestId: string): TransactionItem => ({
      Put: { TableName, Item: requestHeld(dealerId, customerRef, requestId) },
    }),

    /** The steps of a transaction that hold a request as another customer's than before. */
    moveRequestSteps: (
      dealerId: string,
      { from, to }: { from: string; to: string },
      requestId: string,
    ): TransactionItem[] => {
      const Key = keys.heldRequest(dealerId, customerHash(dealerId, from), requestId)
      return [
        { Put: { TableName, Item: requestHeld(dealerId, to, requestId) } },
        { Delete: { TableName, Key } },
      ]
    },

    /** The ids of a customer's requests, each with the key of its item: at most 100. */
    requests: async (dealerId: string, customerRef: string): Promise<{ requestId: string; key: Key }[]> => {
      const { pk, items } = await heldWith(dealerId, customerRef, heldRequestPrefix)
      return items.map((sk) => ({ requestId: requestOfHeld(sk), key: { pk, sk } }))
    },

    /** The key of the item by which a hash leads to a customer. */
    keyOf: (dealerId: string, customerRef: string, hash: string): Key =>
      keys.personKey(dealerId, hash, customerHash(dealerId, customerRef)),

    /** The keyed hash of a customer's reference, by which they are known where the reference may not be. */
    customerHash,

    /** A page of a customer's calls, the newest first, each with the key of its item; `next` is where to go on. */
    calls: async (
      dealerId: string,
      customerRef: string,
      limit: number,
      after?: CallPlace,
    ): Promise<{ calls: (HeldCall & { key: Key })[]; next: CallPlace | null }> => {
      const { items, next } = await queryPage(
        table,
        {
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: limit,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :calls)',
          ExpressionAttributeValues: {
            ':pk': heldPartition(dealerId, customerHash(dealerId, customerRef)),
            ':calls': heldCallPrefix,
          },
        },
        after && callKey(dealerId, customerRef, after),
      )
      const calls = items
        .map(parseHeldCall)
        .map((held) => ({ ...held, key: callKey(dealerId, customerRef, held) }))
      return { calls, next: next ? (calls.at(-1) ?? null) : null }
    },
  }
}
export type HeldStore = ReturnType<typeof heldStore>
