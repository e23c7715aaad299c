import type { DealersOf, HasLeft, PeopleAccess } from '../../platform/http/identify-caller.ts'
import { cached } from '../../platform/runtime/cache.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { hasLeft as hasDealerLeft } from '../dealers/leaving.ts'
import { directoryStore } from '../reading/directory-store.ts'
import { type PrivacyPeopleStore, privacyPeopleStore } from '../rights/privacy-people-store.ts'
import { type PersonStore, personStore } from './store/person-store.ts'

/** A removal takes effect everywhere within this time (api.md). */
const rememberedForMs = 60_000
const maxRemembered = 2000

type PeoplePorts = {
  people: Pick<PersonStore, 'access'>
  /** Whether a dealer has not left. */
  isServed: (dealerId: string) => Promise<boolean>
  clock: Clock
}

/**
 * For which dealers people may act, without those that have left, cached in the function's memory for a minute; that
 * nobody is found, never.
 */
export const dealersOfPeople = ({ people, isServed, clock }: PeoplePorts): DealersOf =>
  cached({
    read: async (subject) => {
      const person = await people.access(subject)
      if (!person) return undefined
      const served = await Promise.all(person.dealers.map(isServed))
      return person.dealers.filter((_, index) => served[index])
    },
    clock,
    forMs: rememberedForMs,
    maxEntries: maxRemembered,
  })

/** Whether one of Asortis's people has been removed, cached in the function's memory for a minute. */
export const leftPeople = ({ people, clock }: Pick<PeoplePorts, 'people' | 'clock'>): HasLeft => {
  const read = cached({
    read: async (subject) => (await people.access(subject))?.endedAt !== undefined,
    clock,
    forMs: rememberedForMs,
    maxEntries: maxRemembered,
  })
  return async (subject) => (await read(subject)) ?? false
}

/** Opens what the entry of a function that serves people asks the table about them. */
export const openPeopleAccess = (table: Table, clock: Clock): PeopleAccess => {
  const { dealers } = directoryStore(table)
  const people = personStore(table)
  const dealersOf = dealersOfPeople({
    people,
    isServed: async (dealerId) => {
      const dealer = await dealers.get(dealerId, false)
      // One that cannot be read at all is the operation's own affair.
      return dealer === undefined || !hasDealerLeft(dealer.content, clock())
    },
    clock,
  })
  return { dealersOf, hasLeft: leftPeople({ people, clock }) }
}

/** Opens who are Asortis's privacy officers, for whoever makes one. */
export const openOfficers = (table: Table): Pick<PrivacyPeopleStore, 'officers'> => privacyPeopleStore(table)

/** Opens the people for whatever else needs to know or make one. */
export const openPeople = (table: Table): Pick<PersonStore, 'get' | 'withEmail' | 'access' | 'write'> =>
  personStore(table)
