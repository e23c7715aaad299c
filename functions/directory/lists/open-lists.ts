import type { Table } from '../../platform/table/client.ts'
import { type ListStore, listStore } from './list-store.ts'

/** Opens the lists by name for other parts, whose items may be in them too. */
export const openLists = (table: Table): ListStore => listStore(table)
