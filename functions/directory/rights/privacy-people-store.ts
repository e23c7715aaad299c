import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { parsePrivacyPeople } from './privacy-people-item.ts'
import type { PrivacyPeople } from './privacy-people.ts'

const nobody: PrivacyPeople = { people: [], revision: 0 }

/** Reads who has the role `privacy` at a dealer, and who are Asortis's privacy officers. Strongly consistent. */
export const privacyPeopleStore = (table: Table) => ({
  /** Nobody, if nobody ever had it. */
  get: async (dealerId: string): Promise<PrivacyPeople> =>
    (await getItem(table, keys.privacyPeople(dealerId), parsePrivacyPeople)) ?? nobody,

  /** Those of Asortis's staff who may approve that what is blocked is opened. */
  officers: async (): Promise<PrivacyPeople> =>
    (await getItem(table, keys.privacyOfficers(), parsePrivacyPeople)) ?? nobody,
})
export type PrivacyPeopleStore = ReturnType<typeof privacyPeopleStore>
