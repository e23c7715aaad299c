import type { DealersOf, HasLeft, PeopleAccess } from '../../platform/http/identify-caller.ts'
import { cached } from '../../platform/runtime/cache.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { hasLeft as hasDealerLeft } from '../dealers/leaving.ts'
import { openDirectory } from '../reading/open-directory.ts'
import type { Directory } from '../reading/read-directory.ts'
import { type AccessStore, accessStore } from './access-store.ts'

/** A removal takes effect everywhere within this time (api.md). */
const rememberedForMs = 60_000
const maxRemembered = 2000

type PeoplePorts = {
  people: AccessStore
  /** Whether a dealer has not left; at most a minute old. */
  isServed: (dealerId: string) => Promise<boolean>
  clock: Clock
}

/**
 * For which dealers people may act, without those that have left. What the table says of people is cached in the
 * function's memory for a minute; that nobody is found, never.
 */
export const dealersOfPeople = ({ people, isServed, clock }: PeoplePorts): DealersOf => {
  const read = cached({
    read: people.access,
    clock,
    forMs: rememberedForMs,
    maxEntries: maxRemembered,
  })
  return async (subject) => {
    const person = await read(subject)
    if (!person) return undefined
    const served = await Promise.all(person.dealers.map(isServed))
    return person.dealers.filter((_, index) => served[index])
  }
}

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

/**
 * Opens what the entry of a function that serves people asks the table about them. `directory` is the entry's own, if it
 * has one, so that a request reads its dealer once.
 */
export const openPeopleAccess = (
  table: Table,
  clock: Clock,
  directory: Pick<Directory, 'dealer'> = openDirectory(table, clock),
): PeopleAccess => {
  const people = accessStore(table)
  const dealersOf = dealersOfPeople({
    people,
    isServed: async (dealerId) => {
      const dealer = await directory.dealer(dealerId)
      // One that cannot be read at all is the operation's own affair.
      return dealer === undefined || !hasDealerLeft(dealer, clock())
    },
    clock,
  })
  return { dealersOf, hasLeft: leftPeople({ people, clock }) }
}
