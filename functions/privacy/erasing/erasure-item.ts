import * as z from 'zod/mini'
import { instruction } from '../register/rights-request.ts'
import { surveyMonth } from '../../surveys/personal-data/survey-month.ts'
import type { Part } from '../finding/part.ts'
import { keys } from '../keys.ts'
import { evidenceExpiresAt } from '../retention/evidence.ts'

/** The items' format version. A change needs a new one and an upgrade. */
const itemVersion = 1

/**
 * How far an erasure is. `ordered`: its proof is being written; `blocking`: what is held is being set apart; `settling`:
 * the same is done once more, when whatever was under way is over; `blocked`: until its day; `destroyed`: nothing is left.
 */
export const erasureStates = ['ordered', 'blocking', 'settling', 'blocked', 'destroyed'] as const

const text = z.string()

const erasureFields = {
  n: z.int(),
  dealerId: text,
  erasureId: text,
  state: z.enum(erasureStates),
  /** Whose data; not once it is blocked. */
  customerRef: z.optional(text),
  customerHash: text,
  orderedAt: text,
  /** Who executes it: the dealer's people or Asortis's staff, and which of them. */
  by: z.object({ audience: z.enum(['dealer', 'staff']), id: text }),
  instruction: z.optional(instruction),
  /** How whoever asked was known to be the person. */
  identityCheck: text,
  blockedForDays: z.int(),
  /** The number of its proof, the hash of that and of the one before. */
  proof: z.object({ number: z.int(), previous: z.nullable(text) }),
  /** The random number that the person was given. */
  receipt: text,
  /** The ids of the calls that it erases. */
  calls: z.array(text),
  /** The months in which survey figures counted responses that it erases. */
  surveys: z.array(surveyMonth),
  /** The keyed hashes of the numbers that it keeps from being called again; not once it is blocked. */
  numbers: z.optional(z.array(text)),
  /** How many there are; absent in erasures from before numbers were suppressed. */
  suppressed: z.optional(z.int()),
  /** From when the proof's days count: absent in erasures from before they counted from the destruction. */
  copiesFrom: z.optional(z.literal('destruction')),
  /**
   * Of only a part of what the reference has: of these calls and of whoever is called at `numbers`, by their keyed hashes
   * (until it is blocked; absent in erasures from before they were kept apart from those that are suppressed), and this
   * request of the register; `ofNumbers` if numbers were asked for, so that calls at them that the order could not see yet
   * are of it.
   */
  part: z.optional(
    z.object({
      numbers: z.optional(z.array(text)),
      requestId: z.optional(text),
      ofNumbers: z.optional(z.literal(true)),
    }),
  ),
  /**
   * Whether its proof names uploads, e-mails, functions' queues and other systems, too; absent in erasures from before it
   * did.
   */
  namesAllCopies: z.optional(z.literal(true)),
  /** How far this pass is through the files of refused rows: after which place it goes on, or that it is through them. */
  refused: z.optional(z.union([z.object({ after: text }), z.object({ done: z.literal(true) })])),
  /** How many items were set apart, without those that only lead to others. */
  items: z.int(),
  blockedAt: z.optional(text),
  blockedUntil: z.optional(text),
  destroyedAt: z.optional(text),
  /** When something is to be done next; absent once nothing is. */
  dueAt: z.optional(text),
}

const stored = z.object({ v: z.literal(itemVersion), ...erasureFields })

/** The erasure of what is held about a dealer's customer. Instants are ISO 8601. */
export type Erasure = Omit<z.output<typeof stored>, 'v'>

/** The part of a reference that an erasure takes; undefined of everything. Pure. */
export const partOf = ({ part, calls, numbers = [] }: Erasure): Part | undefined =>
  part && { numbers, ...part, calls }

/** The table item of an erasure, which expires long after what it blocked has been destroyed. */
export const erasureItem = (erasure: Erasure) => ({
  ...keys.erasure(erasure.dealerId, erasure.erasureId),
  v: itemVersion,
  ...erasure,
  expiresAt: evidenceExpiresAt(erasure.blockedUntil ?? erasure.orderedAt),
})

/** Parses an item as an erasure. Throws if it is not one. */
export const parseErasure = (item: unknown): Erasure => {
  const { v: _, ...erasure } = z.parse(stored, item)
  return erasure
}

/** Parses what was sealed of an erasure beside its proof. Throws if it is not one. */
export const parseSealedErasure = (bytes: Uint8Array): Erasure =>
  z.parse(z.object(erasureFields), JSON.parse(new TextDecoder().decode(bytes)))

const storedPlan = z.object({
  v: z.literal(itemVersion),
  dealerId: text,
  customerHash: text,
  /** A hash of everything that was held when it was made. */
  digest: text,
  expiresAt: z.int(),
})

/** What an erasure was to take away, fifteen minutes ago at most. `expiresAt` in seconds. */
export type ErasurePlan = Omit<z.output<typeof storedPlan>, 'v'>

/** The table item of a plan. */
export const planItem = (planId: string, plan: ErasurePlan) => ({
  ...keys.erasurePlan(planId),
  v: itemVersion,
  ...plan,
})

/** Parses an item as a plan. Throws if it is not one. */
export const parsePlan = (item: unknown): ErasurePlan => {
  const { v: _, ...plan } = z.parse(storedPlan, item)
  return plan
}
