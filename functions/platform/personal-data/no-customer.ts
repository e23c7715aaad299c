import * as z from 'zod/mini'
import { id } from '../content/schemas.ts'

/** What a pass-on or a request has in place of its customer, once they were erased or their time was over (rights.md). */
export const noCustomer = 'erased'

const unnamedPrefix = 'unnamed.'

/** What somebody is called of whom only a survey response without a customer is known: by the keyed hash of its visit or plate. */
export const unnamedRef = (keyHash: string): string => `${unnamedPrefix}${keyHash}`

/** The keyed hash in a reference made by `unnamedRef`; undefined for a customer's. */
export const hashOfUnnamed = (customerRef: string): string | undefined =>
  customerRef.startsWith(unnamedPrefix) ? customerRef.slice(unnamedPrefix.length) : undefined

/** The reference of whoever asks for something: none that stands for whoever was erased. */
export const askingCustomerRef = id.check(
  z.refine((value) => value !== noCustomer, {
    error: `Must be any other reference than ${noCustomer}, which stands for whoever was erased, such as C-10442.`,
    params: { code: 'reserved' },
  }),
)

/** The reference of a customer, as somebody gives it: neither of whoever was erased, nor one that we make (`unnamedRef`). */
export const givenCustomerRef = askingCustomerRef.check(
  z.refine((value) => hashOfUnnamed(value) === undefined, {
    error: `Must not begin with ${unnamedPrefix}, which stands for whoever is known by a survey response alone, such as C-10442.`,
    params: { code: 'reserved' },
  }),
)
