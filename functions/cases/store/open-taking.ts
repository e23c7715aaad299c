import type { Table } from '../../platform/table/client.ts'
import { rightsStore } from '../customer/rights-store.ts'
import { callStore } from './call-store.ts'
import { caseStore } from './case-store.ts'
import { customerStore } from './customer-store.ts'
import { entryStore } from './entry-store.ts'
import { noticeStore } from './notice-store.ts'

/** Of a case's stores those that taking a call in needs: its function starts the faster for having no others. */
export const openTaking = (table: Table) => ({
  /** Calls with the state of their cases, due times and alert summaries. */
  cases: caseStore(table),
  calls: callStore(table),
  entries: entryStore(table),
  notices: noticeStore(table),
  customers: customerStore(table),
  /** In which states nobody calls a customer or a number. */
  rights: rightsStore(table),
})
