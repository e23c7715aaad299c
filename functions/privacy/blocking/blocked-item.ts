import * as z from 'zod/mini'
import type { Key } from '../../platform/table/define-keys.ts'
import { keys } from '../keys.ts'
import { open, seal } from '../../platform/sealing/sealing.ts'

/** The items' format version. A change needs a new one and an upgrade. */
const itemVersion = 1

type Item = Record<string, unknown>

/** An item as it was before it was blocked, under its key. */
export type BlockedItem = Key & Item

const bytes = z.instanceof(Uint8Array)
const storedKey = z.object({ v: z.literal(itemVersion), key: bytes })
const storedItem = z.object({ v: z.literal(itemVersion), sealed: bytes })

/** The item that holds the data key of what is blocked, sealed with a key of the stage. */
export const dataKeyItem = (blockedId: string, stageKey: Uint8Array, dataKey: Uint8Array) => ({
  ...keys.blockedKey(blockedId),
  v: itemVersion,
  key: seal(stageKey, dataKey),
})

/** The data key in such an item. Throws if it is not one, or was sealed with another key. */
export const parseDataKey = (item: unknown, stageKey: Uint8Array): Uint8Array =>
  open(stageKey, z.parse(storedKey, item).key)

/**
 * What is left of an item when it is blocked: its bytes, sealed under the data key. `name` tells it from others, and says
 * nothing.
 */
export const blockedItem = (blockedId: string, name: string, dataKey: Uint8Array, item: Uint8Array) => ({
  ...keys.blockedItem(blockedId, name),
  v: itemVersion,
  sealed: seal(dataKey, item),
})

/** The bytes of the item as it was before. Throws if that is none, or was sealed with another key. */
export const openBlockedItem = (item: unknown, dataKey: Uint8Array): Uint8Array =>
  open(dataKey, z.parse(storedItem, item).sealed)

const keyed = z.looseObject({ pk: z.string(), sk: z.string() })

/** Parses the item as it was before. Throws if it is none. */
export const parseBlocked = (item: unknown): BlockedItem => z.parse(keyed, item)
