import * as z from 'zod/mini'
import { email, id, line, text, utcInstant } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'

/** The name of a person in `/v1/dealers/{dealerId}/people/{personId}`. */
export const personParams = z.strictObject({ dealerId: id, personId: id })

const name = line(100)

/** Who is to act for a dealer. */
export const newPerson = named('NewPerson', z.strictObject({ email, name }))

/** What a person is to a dealer beyond acting for it: `privacy` looks after its customers' rights. */
const role = named('PersonRole', z.enum(['privacy']))

/** What can be changed of a person; `roles` are all that they have at the dealer of the path. */
export const changedPerson = named(
  'ChangedPerson',
  z.strictObject({ name: z.optional(name), roles: z.optional(z.array(role).check(z.maxLength(1))) }),
)

/** Why a second factor is reset. */
export const resetRequest = named('SecondFactorResetRequest', z.strictObject({ reason: text(500) }))

const shown = {
  personId: z.string(),
  email: z.string(),
  name: z.string(),
  dealers: z.array(z.string()),
  roles: z.array(role),
  invitedAt: z.nullable(utcInstant),
}

/** One of a dealer's people, with all dealers for which they may act, and their roles at the dealer of the path. */
export const personResponse = named('Person', z.object(shown))

/** A page of a dealer's people. */
export const personList = named(
  'PersonList',
  z.object({ items: z.array(personResponse), next: z.nullable(z.string()) }),
)

/** A reset of a second factor, as recorded. */
export const resetResponse = named(
  'SecondFactorReset',
  z.object({
    resetId: z.string(),
    dealerId: z.string(),
    at: utcInstant,
    by: z.string(),
    reason: z.string(),
    doneAt: z.nullable(utcInstant),
  }),
)

const state = named('PersonState', z.enum(['invited', 'active', 'disabled']))

/** A person, with whether they have signed in yet, and the last resets of their second factor. */
export const personDetails = named(
  'PersonDetails',
  z.object({ ...shown, state, secondFactorResets: z.array(resetResponse) }),
)

/** That an invitation has been sent. */
export const invitationResponse = named(
  'Invitation',
  z.object({ personId: z.string(), invitedAt: utcInstant }),
)
