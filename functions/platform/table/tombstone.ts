import * as z from 'zod/mini'
import { gone } from '../errors/gone.ts'
import type { Key } from './define-keys.ts'

const tombstone = z.object({ gone: z.literal(true) })

/**
 * What stays at the key of an erased fact, so that its id is never used again: that it is gone, and the day (`YYYY-MM-DD`).
 * No fingerprint of what it was, which could confirm a guess.
 */
export const tombstoneItem = ({ pk, sk }: Key, day: string) => ({ pk, sk, v: 1, gone: true, day })

/** Whether an item is a tombstone. */
export const isTombstone = (item: unknown): boolean => tombstone.safeParse(item).success

/** Passes an item on to be parsed; throws 410 if it is a tombstone. */
export const refuseTombstone = <T>(item: T): T => {
  if (isTombstone(item)) throw gone()
  return item
}
