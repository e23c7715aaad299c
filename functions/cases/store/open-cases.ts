import type { Table } from '../../platform/table/client.ts'
import { alertStore } from './alert-store.ts'
import { deliveryStore } from './delivery-store.ts'
import { headStore } from './head-store.ts'
import { linkStore } from './link-store.ts'
import { openAmending } from './open-amending.ts'
import { problemStore } from './problem-store.ts'
import { reviewCaseStore } from '../review/review-case-store.ts'
import { pulseStore } from '../pulse/pulse-store.ts'

/** The stores of a case's items, which entry points pass to use cases as ports. */
export const openCases = (table: Table) => ({
  ...openAmending(table),
  problems: problemStore(table),
  /** What specialists' reviews make of cases. */
  reviewed: reviewCaseStore(table),
  alerts: alertStore(table),
  deliveries: deliveryStore(table),
  pulses: pulseStore(table),
  heads: headStore(table),
  links: linkStore(table),
})
export type Cases = ReturnType<typeof openCases>
