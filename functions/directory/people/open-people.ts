import type { Table } from '../../platform/table/client.ts'
import { type PrivacyPeopleStore, privacyPeopleStore } from '../rights/privacy-people-store.ts'
import { type PersonStore, personStore } from './store/person-store.ts'

/** Opens who are Asortis's privacy officers, for whoever makes one. */
export const openOfficers = (table: Table): Pick<PrivacyPeopleStore, 'officers'> => privacyPeopleStore(table)

/** Opens the people for whatever else needs to know or make one. */
export const openPeople = (table: Table): Pick<PersonStore, 'get' | 'withEmail' | 'access' | 'write'> =>
  personStore(table)
