import type { DealersUsers } from '../../../platform/users/users.ts'
import type { PeoplePorts } from '../../people/people-ports.ts'
import type { Person } from '../../people/store/person-item.ts'

type People = PeoplePorts['people']

/** The people of the table and what would have been written of them, which is kept here alone. */
export const dryPeople = ({ get, withEmail }: Pick<People, 'get' | 'withEmail'>): People => {
  const written = new Map<string, Person>()
  const writtenWith = (email: string) => [...written.values()].find((person) => person.email === email)
  return {
    get: async (personId) => written.get(personId) ?? get(personId),
    withEmail: async (email) => writtenWith(email) ?? withEmail(email),
    write: async ({ before, after }) => {
      const person = { ...after, revision: (before?.revision ?? 0) + 1 }
      written.set(person.personId, person)
      return person
    },
  }
}

/** The `sub` of whoever is not in the pool. */
const nobody = 'nobody'

/**
 * The user pool, asked and not changed. Whoever is not in it, and whoever was locked out, counts as invited: of the latter
 * the pool does not say whether they have signed in before.
 */
export const dryUsers = ({ find, isOnlyDealers }: DealersUsers): DealersUsers => ({
  find,
  ensure: async (email) => (await find(email)) ?? { subject: nobody, state: 'invited' },
  isOnlyDealers: async (subject) => subject === nobody || isOnlyDealers(subject),
  admit: async () => {},
  invite: async (email) => (await find(email))?.state !== 'active',
  remove: async () => {},
  lockOut: async () => {},
})
