import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { parsePrivacyPeople } from './privacy-people-item.ts'
import type { PrivacyPeople } from './privacy-people.ts'

/** Reads who has the role `privacy` at a dealer. Strongly consistent. */
export const privacyPeopleStore = (table: Table) => ({
  /** Nobody, if nobody ever had it. */
  get: async (dealerId: string): Promise<PrivacyPeople> =>
    (await getItem(table, keys.privacyPeople(dealerId), parsePrivacyPeople)) ?? { people: [], revision: 0 },
})
export type PrivacyPeopleStore = ReturnType<typeof privacyPeopleStore>
