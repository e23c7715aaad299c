import type { Table } from '../../platform/table/client.ts'
import { type ReadItem, readBatched } from '../../platform/table/read-item.ts'
import { newNoticeStore } from '../alert/new-notice-store.ts'
import { rightsStore } from '../customer/rights/rights-store.ts'
import { callStore } from './call-store.ts'
import { caseStore } from './case-store.ts'
import { customerStore } from './customer-store.ts'
import { entryStore } from '../entries/entry-store.ts'

/**
 * Of a case's stores those that taking a call in needs: its function starts the faster for having no others. `readItem`
 * reads customers and numbers; what is known of one customer is read in one request.
 */
export const openTaking = (table: Table, readItem: ReadItem = readBatched(table)) => ({
  /** Calls with the state of their cases, due times and alert summaries. */
  cases: caseStore(table),
  calls: callStore(table),
  entries: entryStore(table),
  notices: newNoticeStore(table),
  customers: customerStore(table, readItem),
  /** In which states nobody calls a customer or a number. */
  rights: rightsStore(table, readItem),
})
