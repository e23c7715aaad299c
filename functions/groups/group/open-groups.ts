import type { Table } from '../../platform/table/client.ts'
import { groupStore, type GroupStore } from './group-store.ts'

/** What other parts may do with groups: read them, and note which of their draws are concluded. */
export type Groups = Pick<GroupStore, 'get' | 'listShard' | 'conclude'>

/** The groups as other parts use them. */
export const openGroups = (table: Table): Groups => groupStore(table)
