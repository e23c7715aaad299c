import * as z from 'zod/mini'

/** The items' format version. A change needs a new one and an upgrade. */
const itemVersion = 1

const text = z.string()

const storedKey = z.object({ v: z.literal(itemVersion), customerRef: text })

/** The attributes of a customer to whom a key leads. */
export const keyAttributes = (customerRef: string) => ({ v: itemVersion, customerRef })

/** Parses an item as a customer to whom a key leads: the reference. Throws if it is not one. */
export const parseKey = (item: unknown): string => z.parse(storedKey, item).customerRef

const storedCall = z.object({
  v: z.literal(itemVersion),
  callId: text,
  receivedAt: text,
  /** From which day the call is kept (`YYYY-MM-DD`); absent until the backfill has followed an older call. */
  keptFrom: z.optional(text),
  /** The keyed hashes of all by which the customer is found because of this call. */
  keyHashes: z.array(text),
})

/** Where a call of a customer is, and by what it makes the customer found. */
export type HeldCall = Omit<z.output<typeof storedCall>, 'v'>

/** The attributes of where a call is. */
export const heldCallAttributes = (held: HeldCall) => ({ v: itemVersion, ...held })

/** Parses an item as where a call is. Throws if it is not one. */
export const parseHeldCall = (item: unknown): HeldCall => {
  const { v: _, ...held } = z.parse(storedCall, item)
  return held
}
