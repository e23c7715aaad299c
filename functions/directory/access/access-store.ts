import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { type Access, parseAccess } from '../people/store/access-item.ts'

/** What people's tokens give access to: all that a function needs of people unless it manages them. Strongly consistent. */
export const accessStore = (table: Table) => ({
  /** By the `sub` of a token; undefined if it gives access to nothing. */
  access: (subject: string): Promise<Access | undefined> => getItem(table, keys.access(subject), parseAccess),
})
export type AccessStore = ReturnType<typeof accessStore>
