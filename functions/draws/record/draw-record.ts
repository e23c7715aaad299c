import * as z from 'zod/mini'
import { instant } from '../../platform/content/schemas.ts'
import { shownApplication, shownPassOn } from '../discounts/discount-facts.ts'
import { hash, sealedFields } from './sealed-list.ts'

/** A round's signature: 48 bytes, the compressed point on G1. */
export const roundSignature = z.string().check(z.regex(/^[0-9a-f]{96}$/))

/**
 * The record of a draw, as anybody can check it: the sealed list's own fields, their commitment and, when decided, the
 * round's signature and the winner. The rest stands beside them as evidence and proves nothing.
 */
export const drawRecord = z.object({
  ...sealedFields,
  commitment: hash,
  signature: z.optional(roundSignature),
  winner: z.optional(z.int()),
  state: z.enum(['sealed', 'not-held', 'decided']),
  sealedAt: instant,
  decidedAt: z.optional(instant),
  application: z.optional(shownApplication),
  passOn: z.optional(shownPassOn),
  mails: z.optional(
    z.array(z.object({ kind: z.string(), number: z.int(), state: z.string(), at: z.string() })),
  ),
})
export type DrawRecord = z.output<typeof drawRecord>
