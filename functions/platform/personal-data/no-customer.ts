import * as z from 'zod/mini'
import { id } from '../content/schemas.ts'

/** What a pass-on or a request has in place of its customer, once they were erased or their time was over (rights.md). */
export const noCustomer = 'erased'

/** The reference of a customer, as somebody gives it: none that stands for whoever was erased. */
export const givenCustomerRef = id.check(
  z.refine((value) => value !== noCustomer, {
    error: `Must be any other reference than ${noCustomer}, which stands for whoever was erased, such as C-10442.`,
    params: { code: 'reserved' },
  }),
)
