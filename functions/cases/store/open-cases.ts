import type { Table } from '../../platform/table/client.ts'
import { alertStore } from './alert-store.ts'
import { callStore } from './call-store.ts'
import { caseStore } from './case-store.ts'
import { closingStore } from './closing-store.ts'
import { customerStore } from './customer-store.ts'
import { deliveryStore } from './delivery-store.ts'
import { problemStore } from './problem-store.ts'
import { stepStore } from './step-store.ts'

/** The stores of a case's items, which entry points pass to use cases as ports. */
export const openCases = (table: Table) => ({
  /** The whole case, its due times and its alert summary. */
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
