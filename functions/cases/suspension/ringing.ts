import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { customerRights } from '../customer/rights/customer-rights.ts'
import type { Phone } from '../phone/phone.ts'
import type { NotToRing } from './not-to-ring.ts'

/** The states in which nobody of Asortis calls a customer. */
export const customerState = named('CustomerState', z.enum(customerRights))

/** Whether a case's customer may be rung about it, and what they, or whoever else has the number or had it, asked for. */
export const shownRinging = named(
  'Ringing',
  z.object({
    allowed: z.boolean(),
    customer: z.nullable(customerState),
    /** Of somebody else; `erased`: whoever had the number, before their data was erased. */
    number: z.nullable(named('AskedOfNumber', z.enum([...customerRights, 'erased']))),
  }),
)
export type Ringing = z.output<typeof shownRinging>

/** Whether it may be rung: where somebody only wants no calls from us, a dealer may ring about a case. Pure. */
export const mayRing = ({ customer, number }: NotToRing): boolean =>
  [customer, number].every((asked) => asked === undefined || asked === 'no-contact')

/** What stands against ringing, as responses show it. Pure. */
export const showRinging = (given: NotToRing): Ringing => ({
  allowed: mayRing(given),
  customer: given.customer ?? null,
  number: given.number ?? null,
})

/** A number without the address that dials it where it is not to be rung, so that nothing makes a link of it. Pure. */
export const phoneToRing = (phone: Phone | undefined, { allowed }: Ringing): Phone | undefined =>
  phone && !allowed ? { ...phone, dial: null } : phone
