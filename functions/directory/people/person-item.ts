import * as z from 'zod/mini'

/** The item's format version. A change needs a new one and an upgrade. */
export const personItemVersion = 1

/** A person acts for at most this many dealers. */
export const maxDealers = 50

const text = z.string()

/** When a person was last removed from their last dealer, and which it was. */
const left = z.object({ dealerId: text, at: text, by: text })

const storedPerson = z.object({
  v: z.literal(personItemVersion),
  pk: text,
  email: text,
  name: text,
  dealers: z.array(text),
  revision: z.int(),
  invitedAt: z.optional(text),
  changedAt: text,
  changedBy: text,
  left: z.optional(left),
})

/** A person as stored. `revision` counts the changes to the item and becomes the ETag. */
export type Person = Omit<z.output<typeof storedPerson>, 'v' | 'pk'> & {
  /** The `sub` of the person's tokens. */
  personId: string
}

/** Parses a table item as a person. Throws if it is not one. */
export const parsePerson = (item: unknown): Person => {
  const { v: _, pk, ...person } = z.parse(storedPerson, item)
  return { personId: pk.slice(pk.indexOf('#') + 1), ...person }
}
