import * as z from 'zod/mini'
import { identityCheck } from '../handling/identity-check.ts'
import { keys } from '../keys.ts'
import { evidenceExpiresAt } from '../retention/evidence.ts'
import { instruction } from '../register/rights-request.ts'
import { correction } from './correction.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const itemVersion = 1

export const rectificationStates = ['correcting', 'blocked', 'destroyed'] as const

const stored = z.object({
  v: z.literal(itemVersion),
  n: z.int(),
  dealerId: z.string(),
  rectificationId: z.string(),
  state: z.enum(rectificationStates),
  /** Whose data, and what it is to be; not once every call is corrected. */
  customerRef: z.optional(z.string()),
  correction: z.optional(correction),
  /** Only these calls. Absent in those from before it was kept once they were carried out. */
  only: z.optional(z.array(z.string())),
  customerHash: z.string(),
  /** The call that is the customer's no more: all that it says of them goes, instead of a correction of what is held. */
  leaves: z.optional(z.string()),
  /** The keyed fingerprint of the order; empty where nobody ordered it. */
  print: z.string(),
  orderedAt: z.string(),
  by: z.string(),
  identityCheck: z.optional(identityCheck),
  instruction: z.optional(instruction),
  /**
   * Its own entry in the register, open until every call is corrected. Absent if the order names a request, which whoever
   * answers the person concludes, and in those from before it was kept.
   */
  entryId: z.optional(z.string()),
  /** How many calls were corrected. */
  calls: z.int(),
  rectifiedAt: z.optional(z.string()),
  blockedUntil: z.string(),
  destroyedAt: z.optional(z.string()),
  /** When something is to be done next; absent once nothing is. */
  dueAt: z.optional(z.string()),
})

/** A correction of what is held about a dealer's customer. Instants are ISO 8601. */
export type Rectification = Omit<z.output<typeof stored>, 'v'>

/** The table item of a correction, which expires long after the old values have been destroyed. */
export const rectificationItem = (given: Rectification) => ({
  ...keys.rectification(given.dealerId, given.rectificationId),
  v: itemVersion,
  ...given,
  expiresAt: evidenceExpiresAt(given.blockedUntil),
})

/** Parses an item as a correction. Throws if it is not one. */
export const parseRectification = (item: unknown): Rectification => {
  const { v: _, ...given } = z.parse(stored, item)
  return given
}
