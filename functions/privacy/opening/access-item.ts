import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { evidenceExpiresAt } from '../retention/evidence.ts'
import { openingReason } from '../register/opening-reason.ts'

/** The items' format version. A change needs a new one and an upgrade. */
const itemVersion = 1

const text = z.string()
const fields = {
  n: z.int(),
  accessId: text,
  dealerId: text,
  customerHash: text,
  /** Whose data, and the reference that was given, sealed under the data key of what is blocked (`under`): gone with that. */
  sealed: z.object({
    under: text,
    customerRef: z.instanceof(Uint8Array),
    reference: z.instanceof(Uint8Array),
  }),
  reason: openingReason,
  /** Only what this erasure blocked, if one was named. */
  erasureId: z.optional(text),
  requestedAt: text,
  requestedBy: text,
  /** Who could approve it when it was asked for, by `personId`: nobody else can later. */
  approvers: z.array(text),
  approvedAt: z.optional(text),
  approvedBy: z.optional(text),
  /** The newest file that was made of it, with reason `person`. */
  exportId: z.optional(text),
  /** How often it was read, and when: the newest last, the last hundred. */
  readings: z.int(),
  reads: z.array(text),
}
const stored = z.object({ v: z.literal(itemVersion), ...fields })

/** A request to open what is blocked of a dealer's customer. Instants are ISO 8601, people ids of callers. */
export type BlockedAccess = Omit<z.output<typeof stored>, 'v'>

/** The table item of a request: it ends within days, and stays as evidence. */
export const accessItem = (access: BlockedAccess) => ({
  ...keys.blockedAccess(access.dealerId, access.accessId),
  v: itemVersion,
  ...access,
  expiresAt: evidenceExpiresAt(access.requestedAt),
})

/** Parses an item as a request. Throws if it is not one. */
export const parseAccess = (item: unknown): BlockedAccess => {
  const { v: _, ...access } = z.parse(stored, item)
  return access
}
