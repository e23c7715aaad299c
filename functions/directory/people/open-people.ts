import type { DealersOf } from '../../platform/http/identify-caller.ts'
import { cached } from '../../platform/runtime/cache.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { type PersonStore, personStore } from './store/person-store.ts'

/** A removal takes effect everywhere within this time (api.md). */
const rememberedForMs = 60_000
const maxRemembered = 2000

/** For which dealers people may act, cached in the function's memory for a minute; that nobody is found, never. */
export const dealersOfPeople = (people: Pick<PersonStore, 'access'>, clock: Clock): DealersOf =>
  cached({
    read: async (subject) => (await people.access(subject))?.dealers,
    clock,
    forMs: rememberedForMs,
    maxEntries: maxRemembered,
  })

/** Opens `dealersOfPeople` for the entry of a function that serves dealers' people. */
export const openDealersOf = (table: Table, clock: Clock): DealersOf =>
  dealersOfPeople(personStore(table), clock)

/** Opens the people for whatever else needs to know or make one. */
export const openPeople = (table: Table): Pick<PersonStore, 'get' | 'withEmail' | 'access' | 'write'> =>
  personStore(table)
