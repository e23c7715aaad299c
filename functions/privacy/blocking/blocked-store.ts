import { isDeepStrictEqual } from 'node:util'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import type { Key } from '../../platform/table/define-keys.ts'
import { itemFromBytes, itemToBytes } from '../../platform/table/item-bytes.ts'
import { queryAll, queryPage } from '../../platform/table/query.ts'
import { getItem, readOneByOne } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import { isTombstone } from '../../platform/table/tombstone.ts'
import { blockedItemPrefix, blockedPartition, keys, nameOfBlocked } from '../keys.ts'
import {
  type BlockedItem,
  blockedItem,
  dataKeyItem,
  openBlockedItem,
  parseBlocked,
  parseDataKey,
} from './blocked-item.ts'
import { newDataKey, open, seal } from '../../platform/sealing/sealing.ts'

type Item = Record<string, unknown>

/** Thrown when an item keeps changing while it is to be blocked, so that the run is repeated. */
class KeepsChanging extends Error {
  override name = 'KeepsChanging'
}

const maxTries = 8

/** Holds for an item as long as each of these attributes is as it was read. */
const isUnchanged = (item: Item) => {
  const attributes = Object.entries(item).filter(([name]) => name !== 'pk' && name !== 'sk')
  return {
    ConditionExpression: ['attribute_exists(pk)', ...attributes.map((_, at) => `#a${at} = :a${at}`)].join(
      ' AND ',
    ),
    ...(attributes.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(attributes.map(([name], at) => [`#a${at}`, name])),
      ExpressionAttributeValues: Object.fromEntries(attributes.map(([, value], at) => [`:a${at}`, value])),
    }),
  }
}

/** The query of a blocking's sealed items, or of one customer's in it. */
const sealedOf = (blockedId: string, of: string) => ({
  ConsistentRead: true,
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :items)',
  ExpressionAttributeValues: { ':pk': blockedPartition(blockedId), ':items': `${blockedItemPrefix}${of}` },
})

/**
 * Stores what is blocked: set apart from everything else, sealed under a data key of its own, until that key is deleted
 * (LOPDGDD, article 32). `fingerprint` names the sealed items without saying what they are.
 */
export const blockedStore = (table: Table, stageKey: Uint8Array, fingerprint: Fingerprint) => {
  const { client, tableName: TableName } = table
  const read = readOneByOne(table)
  const remove = (Key: Key) => client.send(new DeleteCommand({ TableName, Key }))

  const dataKey = (blockedId: string) =>
    getItem(table, keys.blockedKey(blockedId), (item) => parseDataKey(item, stageKey))

  /** Moves of an item as it was read what is `kept`; false if it has changed since. */
  const move = (
    blockedId: string,
    of: string,
    key: Uint8Array,
    item: Item & Key,
    { left, kept }: { left: Item | null; kept: Item | null },
  ) => {
    const { pk, sk } = item
    const leave = left
      ? { Put: { TableName, Item: { ...left, pk, sk }, ...isUnchanged(item) } }
      : { Delete: { TableName, Key: { pk, sk }, ...isUnchanged(item) } }
    if (!kept) return transact(table, [leave], 'refuse')
    const sealed = { ...kept, pk, sk }
    const name = `${of}${fingerprint({ purpose: 'blocked', item: sealed })}`
    const Item = blockedItem(blockedId, name, key, itemToBytes(sealed))
    return transact(table, [{ Put: { TableName, Item } }, leave], 'refuse')
  }

  return {
    /** Begins a blocking: makes its data key, unless there is one. Idempotent. */
    begin: async (blockedId: string): Promise<void> => {
      const Item = dataKeyItem(blockedId, stageKey, newDataKey())
      await isWritten(
        client.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      )
    },

    /**
     * Blocks the item under a key: what it holds is sealed, and in its place is what `leave` makes of it, or nothing
     * (null). In one transaction, so that it is never in both places or in none. Nothing happens, and it is false, if
     * there is no such item, or it is what is left of one. Where a blocking is of several customers, `of` is the keyed hash
     * of whose it is; where only a part of the item is the customer's, `keep` is that part, or nothing (null).
     */
    block: async (
      blockedId: string,
      { pk, sk }: Key,
      leave: (item: Item) => Item | null,
      of = '',
      keep: (item: Item) => Item | null = (item) => item,
    ): Promise<boolean> => {
      const key = await dataKey(blockedId)
      if (!key) throw new Error('The blocking has not begun')
      for (let tries = 1; tries <= maxTries; tries += 1) {
        const item = await read({ pk, sk }, true)
        const left = item && leave(item)
        if (!item || isTombstone(item) || isDeepStrictEqual(left, item)) return false
        const kept = keep(item)
        if (await move(blockedId, of, key, { ...item, pk, sk }, { left: left ?? null, kept })) return true
      }
      throw new KeepsChanging()
    },

    /** Seals a text under the data key of a blocking, which ends with that; undefined once there is none. */
    sealText: async (blockedId: string, text: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
      const key = await dataKey(blockedId)
      return key && new Uint8Array(seal(key, new TextEncoder().encode(text)))
    },

    /** The text that was sealed so; undefined once the data key is deleted. */
    openText: async (blockedId: string, sealed: Uint8Array): Promise<string | undefined> => {
      const key = await dataKey(blockedId)
      return key && new TextDecoder().decode(open(key, sealed))
    },

    /** The items of a blocking, as they were, or those of one customer in it (`of`); none once its data key is deleted. */
    async *list(blockedId: string, of = ''): AsyncGenerator<BlockedItem, void, undefined> {
      const key = await dataKey(blockedId)
      if (!key) return
      for await (const item of queryAll(table, sealedOf(blockedId, of)))
        yield parseBlocked(itemFromBytes(openBlockedItem(item, key)))
    },

    /**
     * A page of them: at most `limit` after the item that `after` names, with the name of the last one in `next` if there may
     * be more. None once the data key is deleted.
     */
    page: async (
      blockedId: string,
      { of = '', limit, after }: { of?: string | undefined; limit: number; after?: string | undefined },
    ): Promise<{ items: BlockedItem[]; next?: string }> => {
      const key = await dataKey(blockedId)
      if (!key) return { items: [] }
      const { items, next } = await queryPage(
        table,
        { ...sealedOf(blockedId, of), Limit: limit },
        after === undefined ? undefined : keys.blockedItem(blockedId, after),
      )
      return {
        items: items.map((item) => parseBlocked(itemFromBytes(openBlockedItem(item, key)))),
        ...(next && { next: nameOfBlocked(String(next['sk'])) }),
      }
    },

    /** Destroys what a blocking of several customers has of one (`of`). Idempotent. */
    destroyOf: async (blockedId: string, of: string): Promise<void> => {
      const query = { ...sealedOf(blockedId, of), ProjectionExpression: 'pk, sk' }
      for await (const { pk, sk } of queryAll(table, query)) await remove({ pk: String(pk), sk: String(sk) })
    },

    /** Destroys a blocking: its data key first, after which nothing of it can be read, then what was sealed. Idempotent. */
    destroy: async (blockedId: string): Promise<void> => {
      await remove(keys.blockedKey(blockedId))
      const query = {
        ConsistentRead: true,
        ProjectionExpression: 'pk, sk',
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': blockedPartition(blockedId) },
      }
      for await (const { pk, sk } of queryAll(table, query)) await remove({ pk: String(pk), sk: String(sk) })
    },
  }
}
export type BlockedStore = ReturnType<typeof blockedStore>
