import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { day, id, utcInstant } from '../../platform/content/schemas.ts'
import { identityCheck } from '../handling/identity-check.ts'
import { instruction, registeredRight } from '../register/rights-request.ts'
import { shownKind } from '../holding/holding-schemas.ts'
import { partFields } from '../finding/part.ts'
import { plannedSuppression, suppression } from '../suppressing/suppression.ts'
import { erasureStates } from './erasure-item.ts'

/** What is said with the order to erase. */
export const erasureContent = named(
  'ErasureContent',
  z.strictObject({
    identityCheck,
    instruction: z.optional(instruction),
    /** The request of the register that this carries out, which then shows it. */
    requestId: z.optional(id),
    ...partFields,
    /** For how many days it stays blocked before it is destroyed. By default what the stage says. */
    blockedForDays: z.optional(z.int().check(z.minimum(0), z.maximum(3650))),
  }),
)
export type ErasureContent = z.output<typeof erasureContent>

/** What an erasure would take away. */
export const erasurePlanShown = named(
  'ErasurePlan',
  z.object({
    planId: id,
    validUntil: utcInstant,
    /** The ids of the calls: they stay, and answer 410. */
    calls: z.array(z.string()),
    /** How many of the reference's calls stay: those that `phones` and `calls` leave out. */
    callsStaying: z.int(),
    /** How many items of each kind. */
    items: z.array(named('HeldCount', z.object({ kind: shownKind, count: z.int() }))),
    /** The numbers that nobody calls again. */
    suppression: plannedSuppression,
    /** Open requests of the customer for their data: the erasure refuses them, as nothing is held any more. */
    unanswered: z.array(
      named('UnansweredRequest', z.object({ requestId: id, right: registeredRight, dueBy: day })),
    ),
  }),
)

/** How far an erasure is. */
export const erasureShown = named(
  'Erasure',
  z.object({
    erasureId: id,
    state: named('ErasureState', z.enum(erasureStates)),
    orderedAt: utcInstant,
    calls: z.array(z.string()),
    /** How many items were set apart, as its plan counts them. */
    items: z.int(),
    /** The number of its proof among the dealer's. */
    proof: z.int(),
    /** A random number for the person, who finds the proof by it later. */
    receipt: z.string(),
    /** The numbers that nobody calls again; null for an erasure from before numbers were suppressed. */
    suppression: z.nullable(suppression),
    blockedAt: z.nullable(utcInstant),
    blockedUntil: z.nullable(utcInstant),
    destroyedAt: z.nullable(utcInstant),
  }),
)

/**
 * With `planId`, the order of what that plan has shown; without, and with `dryRun=true`, what would go: so that nobody
 * erases by forgetting a parameter.
 */
export const erasureQuery = z
  .strictObject({ dryRun: z.optional(z.literal('true')), planId: z.optional(id) })
  .check((ctx) => {
    const { dryRun, planId } = ctx.value
    if (dryRun !== undefined && planId !== undefined)
      addIssue(ctx, ['planId'], 'one-of-two', 'Must be left out with dryRun=true.')
  })
