import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { openingReason } from './opening-reason.ts'
import { identityCheck } from '../handling/identity-check.ts'
import { askingCustomerRef } from '../../platform/personal-data/no-customer.ts'
import { day, instant, line, text, utcInstant } from '../../platform/content/schemas.ts'

/** What a person can ask for (GDPR, art. 15 to 21), and not to be called any more. */
export const rights = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'no-more-calls',
] as const
export const right = named('Right', z.enum(rights))
export type Right = z.output<typeof right>

/** What the register has beside requests: that two people opened what is blocked, whoever asked them to. */
export const blockedAccess = 'blocked-access'
/**
 * What is done about a state without a request that it carries out, each an entry of its own: what was asked for before ends,
 * or the dealer decides about an objection.
 */
export const doneAboutStates = ['state-ended', 'objection-decided'] as const
/** What an entry of the register may be about. */
export const registeredRight = named(
  'RegisteredRight',
  z.enum([...rights, ...doneAboutStates, blockedAccess]),
)
export type RegisteredRight = z.output<typeof registeredRight>

const ways = ['call', 'letter', 'email', 'in-person', 'other'] as const
const requestStates = ['open', 'completed', 'refused'] as const
const grounds = [
  'identity-not-proved',
  'manifestly-unfounded',
  'excessive',
  'legal-obligation',
  'legal-claims',
  'rights-of-others',
  'not-held-here',
] as const

/** How a request came. */
export const way = named('RequestWay', z.enum(ways))
/** Where a request stands. */
export const requestState = named('RequestState', z.enum(requestStates))
/** Why a request is refused, as the person is told. */
export const ground = named('RefusalGround', z.enum(grounds))
/** The dealer's instruction on which staff carry a request out. */
export const instruction = named('RightsInstruction', z.strictObject({ reference: line(100), at: instant }))

/** A request as somebody registers it. */
export const newRequest = named(
  'NewRightsRequest',
  z.strictObject({
    customerRef: askingCustomerRef,
    right,
    /** When the person asked: the month to answer begins then. */
    askedAt: instant,
    how: way,
    /** What they asked, in their words. */
    text: z.optional(text(2000)),
  }),
)
export type NewRequest = z.output<typeof newRequest>

/** What is kept of something that was done to carry a request out. */
export const carriedOutFields = {
  what: named(
    'CarriedOutThing',
    z.enum([
      ...['access-export', 'portability-export', 'rectification', 'erasure'],
      ...['state-set', ...doneAboutStates, blockedAccess],
    ] as const),
  ),
  /** The id of the export, correction, erasure or opening; of a state, its name; of a decision, which. */
  id: z.string(),
  /** Why what is blocked was opened. */
  reason: z.optional(openingReason),
  at: utcInstant,
  /** Of a company's state: the last three digits of the numbers of those whose state it is. */
  phonesEnding: z.optional(z.array(z.string())),
  /** The proof of an erasure, by its number. */
  proofId: z.optional(z.string()),
  /** Who executed it. */
  by: z.string(),
  /** For whom: the dealer decides. Absent in entries from before it was kept. */
  controller: z.optional(named('RightsController', z.literal('dealer'))),
  /** How it was made sure that it was this person who asked; absent of a decision and an opening, which nobody asks for. */
  identityCheck: z.optional(identityCheck),
  instruction: z.optional(instruction),
}
const carriedOut = z.object({
  ...carriedOutFields,
  /** Of one of a company's drivers, whose it is, by the keyed hashes of the numbers: nobody is shown them. */
  numbers: z.optional(z.array(z.string())),
})
/** Something that was done to carry a request out. */
export type CarriedOut = z.output<typeof carriedOut>

/** As much of what was done is kept with a request. */
export const maxCarriedOut = 20

/** What the register keeps of a request. */
export const requestFields = {
  dealerId: z.string(),
  requestId: z.string(),
  customerRef: z.string(),
  right: registeredRight,
  askedAt: utcInstant,
  how: way,
  text: z.optional(z.string()),
  /** The call in which it was asked for. */
  callId: z.optional(z.string()),
  registeredAt: utcInstant,
  registeredBy: z.string(),
  /** The last day, where the dealer is, on which it is answered in time. */
  dueBy: day,
  state: requestState,
  concludedAt: z.optional(utcInstant),
  concludedBy: z.optional(z.string()),
  ground: z.optional(ground),
  /** What was done, or why it was refused. */
  outcome: z.optional(z.string()),
  /** How it was made sure that it was this person who asked. */
  identityCheck: z.optional(z.string()),
  instruction: z.optional(instruction),
  proofId: z.optional(z.string()),
  /** What was done to carry it out, at most the first twenty things. */
  carriedOut: z.optional(z.array(carriedOut)),
}

/** A request as the register has it. */
export const rightsRequest = z.object({
  ...requestFields,
  /** How often its call turned out to be another customer's, whose it was from then on: its e-mails are told apart by it. */
  moves: z.optional(z.int()),
})
export type RightsRequest = z.output<typeof rightsRequest>
