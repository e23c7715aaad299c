import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { type Phone, phone } from '../phone/phone.ts'
import { customer } from './call-content.ts'

/** A customer as responses show it: as given in the call, with what to dial and to show for the phone number. */
export const shownCustomer = named('ShownCustomer', z.object({ ...customer.shape, phone: z.optional(phone) }))

/** A customer with its phone number; without one if none was given. */
export const showCustomer = <C extends { phone?: string | undefined }>(
  { phone: _, ...rest }: C,
  number: Phone | undefined,
) => ({ ...rest, ...(number && { phone: number }) })
