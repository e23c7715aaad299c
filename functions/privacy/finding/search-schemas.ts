import * as z from 'zod/mini'
import { phone } from '../../cases/phone/phone.ts'
import { named } from '../../platform/content/named.ts'
import { searchedLine, utcInstant } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { type PersonKeyKind, personKeyKinds } from './person-key-kinds.ts'

/** How many customers a search finds at most. */
export const maxFound = 50

const written = z.optional(searchedLine(254))
const fields = { customerRef: written, visitRef: written, phone: written, plate: written, email: written }

/** By what a customer is searched for: exactly one of these, as somebody writes it. */
export const customerSearch = named(
  'CustomerSearch',
  z.strictObject(fields).check((ctx) => {
    const given = personKeyKinds.filter((kind) => ctx.value[kind] !== undefined)
    if (given.length === 0)
      addIssue(
        ctx,
        ['customerRef'],
        'missing',
        "This field is required. Must be the customer's reference, such as C-10442, unless visitRef, phone, plate or email is given instead.",
      )
    for (const kind of given.slice(1))
      addIssue(ctx, [kind], 'one-search-key', `Must be left out if ${given[0]} is given.`)
  }),
)
export type CustomerSearch = z.output<typeof customerSearch>

/** The one value of a search, and what it is. */
export const searchedFor = (search: CustomerSearch): { kind: PersonKeyKind; written: string } => {
  const kind = personKeyKinds.find((each) => search[each] !== undefined)
  if (kind === undefined) throw new Error('A search without anything to search for')
  return { kind, written: search[kind] ?? '' }
}

/** A customer who was found, as their newest call has them; only the reference of one of whom there is no call. */
const foundCustomer = named(
  'FoundCustomer',
  z.object({
    customerRef: z.string(),
    name: z.nullable(z.string()),
    phone: z.nullable(phone),
    plate: z.nullable(z.string()),
    /** Their newest call; null without one. */
    lastCall: z.nullable(
      named('LastCall', z.object({ callId: z.string(), receivedAt: utcInstant, visitRef: z.string() })),
    ),
  }),
)
export type FoundCustomer = z.output<typeof foundCustomer>

/** The customers who were found. A value that several share finds them all: which one asks is for a person to say. */
export const customersFound = named(
  'CustomersFound',
  z.object({
    items: z.array(foundCustomer),
    /** Whether these are all: false if the value leads to more than fifty. */
    complete: z.boolean(),
  }),
)
