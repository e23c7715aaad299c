import type { Table } from '../../platform/table/client.ts'
import { alertStore } from './alert-store.ts'
import { callStore } from './call-store.ts'
import { caseStore } from './case-store.ts'
import { closingStore } from './closing-store.ts'
import { customerStore } from './customer-store.ts'
import { deliveryStore } from './delivery-store.ts'
import { problemStore } from './problem-store.ts'
import { stepStore } from './step-store.ts'

/** A case's items, as calls, problems and alerts read and write them: what entries pass on as ports. */
export const openCases = (table: Table) => ({
  /** The case as a whole, its due times and the summary of its alert. */
  cases: caseStore(table),
  calls: callStore(table),
  closings: closingStore(table),
  problems: problemStore(table),
  steps: stepStore(table),
  alerts: alertStore(table),
  deliveries: deliveryStore(table),
  customers: customerStore(table),
})
export type Cases = ReturnType<typeof openCases>
