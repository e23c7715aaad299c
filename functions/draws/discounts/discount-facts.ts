import * as z from 'zod/mini'
import { instant, line, text } from '../../platform/content/schemas.ts'
import { givenCustomerRef } from '../../platform/personal-data/no-customer.ts'
import { named } from '../../platform/content/named.ts'

/** What staff report when a discount was applied: the credit note's reference and the time. */
export const applicationContent = named(
  'DiscountApplicationContent',
  z.strictObject({ reference: line(100), appliedAt: instant }),
)
export type ApplicationContent = z.output<typeof applicationContent>

/** What the winner's people report when they passed the discount on to one of their customers. */
export const passOnContent = named(
  'DiscountPassOnContent',
  z.strictObject({ customerRef: givenCustomerRef, note: z.optional(text(1000)) }),
)
export type PassOnContent = z.output<typeof passOnContent>

/** Whether the customer was eligible for the prize when it was recorded; `unknown` without a survey response of theirs. */
const eligibilities = ['yes', 'no', 'unknown'] as const
export const eligibility = named('Eligibility', z.enum(eligibilities))

/** An application as shown to the group. */
export const shownApplication = named(
  'DiscountApplication',
  z.object({
    reference: z.string(),
    appliedAt: z.string(),
    recordedAt: z.string(),
  }),
)

/** A pass-on as shown to the winner's people and Asortis's: the customer is the winner's own business. */
export const shownPassOn = named(
  'DiscountPassOn',
  z.object({
    customerRef: z.string(),
    note: z.optional(z.string()),
    eligible: eligibility,
    recordedAt: z.string(),
  }),
)

/** The format version of both items; a format change needs a new version and an upgrade from every earlier one. */
export const factItemVersion = 1

const kept = { v: z.literal(factItemVersion), by: z.string() }
/** The schemas of the facts' items, which also contain who recorded the fact. */
export const storedApplication = z.object({ ...kept, ...shownApplication.shape })
export const storedPassOn = z.object({ ...kept, ...shownPassOn.shape })

/** A stored fact, with who recorded it. Times are RFC 3339 in UTC. */
export type Application = Omit<z.output<typeof storedApplication>, 'v'>
export type PassOn = Omit<z.output<typeof storedPassOn>, 'v'>

/** A fact as shown, without who recorded it. */
export const shownApplicationOf = ({ by: _, ...application }: Application) => application
export const shownPassOnOf = ({ by: _, ...passOn }: PassOn) => passOn
