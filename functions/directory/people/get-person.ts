import type * as z from 'zod/mini'
import { type PeoplePorts, personOfDealer } from './people-ports.ts'
import type { personDetails } from './person.ts'
import { shownPerson, shownReset } from './shown-person.ts'
import type { ResetStore } from './store/reset-store.ts'

type GetPorts = Pick<PeoplePorts, 'people' | 'users'> & { resets: Pick<ResetStore, 'newest'> }

/**
 * A person of a dealer, with whether they have signed in yet, and the last 100 resets of their second factor within a
 * year, newest first. Throws `not-found` and `unavailable`.
 */
export const getPerson =
  ({ people, users, resets }: GetPorts) =>
  async (
    personId: string,
    dealerId: string,
  ): Promise<{ body: z.output<typeof personDetails>; revision: number }> => {
    const person = personOfDealer(await people.get(personId), dealerId)
    const [user, recorded] = await Promise.all([users.find(person.email), resets.newest(personId)])
    const state = user?.state ?? 'disabled'
    const body = { ...shownPerson(person, dealerId), state, secondFactorResets: recorded.map(shownReset) }
    return { body, revision: person.revision }
  }
