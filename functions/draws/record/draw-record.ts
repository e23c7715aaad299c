import * as z from 'zod/mini'
import { utcInstant } from '../../platform/content/schemas.ts'
import { shownApplication, shownPassOn } from '../discounts/discount-facts.ts'
import { hash, sealedFields } from './sealed-list.ts'
import { mailState } from '../../platform/mail/sending/claim-steps.ts'
import { named } from '../../platform/content/named.ts'

/** A round's signature: 48 bytes, the compressed point on G1. */
const roundSignature = z.string().check(z.regex(/^[0-9a-f]{96}$/))

/** A draw's state: waiting for its round, without a draw, or with its winner. */
const drawStates = ['sealed', 'not-held', 'decided'] as const
export type DrawState = (typeof drawStates)[number]
export const drawState = named('DrawState', z.enum(drawStates))

/** What an e-mail announces: the list is sealed (or has no draw), who won, or the month's summary for Asortis. */
const drawMailKinds = ['sealed', 'decided', 'summary'] as const
export type DrawMailKind = (typeof drawMailKinds)[number]
export const drawMailKind = named('DrawMailKind', z.enum(drawMailKinds))

const drawMail = named(
  'DrawMail',
  z.object({ kind: drawMailKind, number: z.int(), state: mailState, at: z.string() }),
)

/**
 * A draw's record, which anyone can check: the sealed list's own fields, their commitment and, once decided, the
 * round's signature and the winner. The other fields are evidence and prove nothing.
 */
export const drawRecord = named(
  'DrawRecord',
  z.object({
    ...sealedFields,
    commitment: hash,
    signature: z.optional(roundSignature),
    winner: z.optional(z.int()),
    state: drawState,
    sealedAt: utcInstant,
    decidedAt: z.optional(utcInstant),
    application: z.optional(shownApplication),
    passOn: z.optional(shownPassOn),
    mails: z.optional(z.array(drawMail)),
  }),
)
export type DrawRecord = z.output<typeof drawRecord>
