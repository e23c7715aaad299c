import * as z from 'zod/mini'
import { id, instant, line, text } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'

/** That the discount was applied, as staff write it: the credit note's reference, and when as they report it. */
export const applicationContent = named(
  'DiscountApplicationContent',
  z.strictObject({ reference: line(100), appliedAt: instant }),
)
export type ApplicationContent = z.output<typeof applicationContent>

/** That the winner handed the discount on to one of its customers, as its people write it. */
export const passOnContent = named(
  'DiscountPassOnContent',
  z.strictObject({ customerRef: id, note: z.optional(text(1000)) }),
)
export type PassOnContent = z.output<typeof passOnContent>

/** Whether the customer was eligible for the prize; `unknown` until survey responses are taken in. */
export const eligibilities = ['yes', 'no', 'unknown'] as const

/** An application as the group sees it. */
export const shownApplication = named(
  'DiscountApplication',
  z.object({
    reference: z.string(),
    appliedAt: z.string(),
    recordedAt: z.string(),
  }),
)

/** A pass-on as the winner's people and those of Asortis see it: the customer is the winner's own business. */
export const shownPassOn = named(
  'DiscountPassOn',
  z.object({
    customerRef: z.string(),
    note: z.optional(z.string()),
    eligible: named('Eligibility', z.enum(eligibilities)),
    recordedAt: z.string(),
  }),
)

/** The version of the facts' items. A change of one needs a new one, and an upgrade from every version before it. */
export const factItemVersion = 1

const kept = { v: z.literal(factItemVersion), by: z.string() }
export const storedApplication = z.object({ ...kept, ...shownApplication.shape })
export const storedPassOn = z.object({ ...kept, ...shownPassOn.shape })

/** A fact as it is kept, with who recorded it. Times are RFC 3339 in UTC. */
export type Application = Omit<z.output<typeof storedApplication>, 'v'>
export type PassOn = Omit<z.output<typeof storedPassOn>, 'v'>

/** A fact as it is shown: without who recorded it. */
export const shownApplicationOf = ({ by: _, ...application }: Application) => application
export const shownPassOnOf = ({ by: _, ...passOn }: PassOn) => passOn
