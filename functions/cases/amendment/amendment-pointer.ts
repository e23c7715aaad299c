import * as z from 'zod/mini'
import { keys } from '../keys.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseAmendmentPointer`. */
const amendmentPointerVersion = 1

const storedPointer = z.object({ v: z.literal(amendmentPointerVersion), entry: z.int() })

/** The table item that leads from an amendment's id to the number of its entry: an id is used once. */
export const amendmentPointer = (dealerId: string, callId: string, amendmentId: string, entry: number) => ({
  ...keys.amendment(dealerId, callId, amendmentId),
  v: amendmentPointerVersion,
  entry,
})

/** The number of the entry that a pointer leads to. Throws if it is not one. */
export const parseAmendmentPointer = (item: unknown): number => z.parse(storedPointer, item).entry
