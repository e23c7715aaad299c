import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { optionalText } from '../../platform/content/schemas.ts'
import { omitEmpty } from '../../platform/content/omit-empty.ts'

/** What a customer can ask about calls and data, as the operator hears it (rights.md, "Asked on the phone"). */
const askedRights = [
  'no-more-calls',
  'erasure',
  'access',
  'rectification',
  'restriction',
  'objection',
] as const
const askedRight = named('AskedRight', z.enum(askedRights))
export type AskedRight = z.output<typeof askedRight>

const request = named(
  'CustomerRequest',
  z.strictObject({ right: askedRight, text: optionalText(2000) }).check(omitEmpty('text')),
)

/** What a customer asked on the phone: never a reason for a problem, nor against one. */
export const requests = z.optional(z.array(request).check(z.maxLength(askedRights.length)))
export type CustomerRequests = z.output<typeof requests>

/** The same as stored: types only, so that a stricter rule never makes a stored call unreadable. */
export const storedRequests = z.optional(
  z.array(z.object({ right: askedRight, text: z.optional(z.string()) })),
)

/** Whether a customer asked not to be called any more. */
export const asksForNoCalls = ({ requests: asked = [] }: { requests?: CustomerRequests }): boolean =>
  asked.some(({ right }) => right === 'no-more-calls')

/**
 * Whether the dealer has to answer what was asked for: that nobody calls any more takes effect at once, and an erasure keeps
 * the numbers from being called.
 */
export const needsAnswer = ({ right }: { right: string }): boolean => right !== 'no-more-calls'
