import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Key } from '../../platform/table/define-keys.ts'
import { keys } from '../keys.ts'
import { open, seal } from './sealing.ts'

/** The items' format version. A change needs a new one and an upgrade. */
const itemVersion = 1

type Item = Record<string, unknown>

/** An item as it was before it was blocked, under its key. */
export type BlockedItem = Key & Item

const bytes = z.instanceof(Uint8Array)
const storedKey = z.object({ v: z.literal(itemVersion), key: bytes })
const storedItem = z.object({ v: z.literal(itemVersion), sealed: bytes })

// DynamoDB's own JSON, so that sets, numbers and bytes come back as they were.
const replaceBytes = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value

const storedBytes = z.object({ B: z.object({ bytes: z.string() }) })
const reviveBytes = (_: string, value: unknown) => {
  const { success, data } = z.safeParse(storedBytes, value)
  return success ? { B: new Uint8Array(Buffer.from(data.B.bytes, 'base64')) } : value
}

/** The item that holds the data key of what is blocked, sealed with a key of the stage. */
export const dataKeyItem = (blockedId: string, stageKey: Uint8Array, dataKey: Uint8Array) => ({
  ...keys.blockedKey(blockedId),
  v: itemVersion,
  key: seal(stageKey, dataKey),
})

/** The data key in such an item. Throws if it is not one, or was sealed with another key. */
export const parseDataKey = (item: unknown, stageKey: Uint8Array): Uint8Array =>
  open(stageKey, z.parse(storedKey, item).key)

/** What is left of an item when it is blocked: sealed under the data key. `name` tells it from others, and says nothing. */
export const blockedItem = (blockedId: string, name: string, dataKey: Uint8Array, item: Item) => {
  const json = JSON.stringify(marshall(item, { removeUndefinedValues: true }), replaceBytes)
  return {
    ...keys.blockedItem(blockedId, name),
    v: itemVersion,
    sealed: seal(dataKey, new TextEncoder().encode(json)),
  }
}

const keyed = z.looseObject({ pk: z.string(), sk: z.string() })

/** The item as it was before. Throws if that is none, or was sealed with another key. */
export const parseBlockedItem = (item: unknown, dataKey: Uint8Array): BlockedItem => {
  const json = new TextDecoder().decode(open(dataKey, z.parse(storedItem, item).sealed))
  const marshalled: Parameters<typeof unmarshall>[0] = JSON.parse(json, reviveBytes)
  return z.parse(keyed, unmarshall(marshalled))
}
