import type * as z from 'zod/mini'
import type { personResponse, resetResponse } from './person.ts'
import type { Person } from './store/person-item.ts'
import type { SecondFactorReset } from './store/reset-store.ts'

/** A person as responses show it on the path of a dealer, with their roles there. */
export const shownPerson = (
  { personId, email, name, dealers, privacyOf = [], invitedAt }: Omit<Person, 'revision'>,
  dealerId: string,
): z.output<typeof personResponse> => ({
  personId,
  email,
  name,
  dealers: [...dealers],
  roles: privacyOf.includes(dealerId) ? ['privacy'] : [],
  invitedAt: invitedAt ?? null,
})

/** A reset as responses show it. */
export const shownReset = ({
  doneAt,
  from: _,
  ...reset
}: SecondFactorReset): z.output<typeof resetResponse> => ({
  ...reset,
  doneAt: doneAt ?? null,
})
