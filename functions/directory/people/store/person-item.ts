import * as z from 'zod/mini'
import { personItemVersion } from './access-item.ts'

/** A person acts for at most this many dealers. */
export const maxDealers = 50

const text = z.string()

/** When a person was last removed from their last dealer, and which it was. */
const left = z.object({ dealerId: text, at: text, by: text })

const storedPerson = z.object({
  v: z.literal(personItemVersion),
  personId: text,
  /** In lower case. */
  email: text,
  name: text,
  dealers: z.array(text),
  /** Those of their dealers at which they have the role `privacy`. */
  privacyOf: z.optional(z.array(text)),
  /** The `sub` of the person's tokens; none while a reset of the second factor makes a new user. */
  subject: z.optional(text),
  /** The `sub` that such a reset takes away. */
  formerSubject: z.optional(text),
  revision: z.int(),
  invitedAt: z.optional(text),
  changedAt: text,
  changedBy: text,
  left: z.optional(left),
  /** When one of Asortis's people was removed. */
  endedAt: z.optional(text),
})

/** A person as stored. `revision` counts the changes to the item and becomes the ETag. */
export type Person = Omit<z.output<typeof storedPerson>, 'v'>

/** Parses a table item as a person. Throws if it is not one. */
export const parsePerson = (item: unknown): Person => {
  const { v: _, ...person } = z.parse(storedPerson, item)
  return person
}

const storedEmail = z.object({ v: z.literal(personItemVersion), personId: text })

/** Parses a table item as the person with an address. Throws if it is not one. */
export const parseEmail = (item: unknown): string => z.parse(storedEmail, item).personId
