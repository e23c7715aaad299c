import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { parsePerson, type Person, personItemVersion } from './person-item.ts'

/** Stores people, one item each. Every read is strongly consistent: a removal counts at once. */
export const personStore = (table: Table) => ({
  get: (personId: string): Promise<Person | undefined> => getItem(table, keys.person(personId), parsePerson),

  /** Creates a person, unless there is one. Returns null, or the person there was. */
  create: ({ personId, ...person }: Omit<Person, 'revision'>): Promise<Person | null> =>
    putIfAbsent(
      table,
      { ...keys.person(personId), v: personItemVersion, ...person, revision: 1 },
      parsePerson,
    ),
})
export type PersonStore = ReturnType<typeof personStore>
