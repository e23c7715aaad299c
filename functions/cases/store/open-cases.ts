import type { Table } from '../../platform/table/client.ts'
import { amendmentStore } from '../amendment/amendment-store.ts'
import { entryListStore } from '../entries/entry-list-store.ts'
import { alertStore } from './alert-store.ts'
import { deliveryStore } from './delivery-store.ts'
import { entryStore } from './entry-store.ts'
import { followUpStore } from '../follow-up/follow-up-store.ts'
import { headStore } from './head-store.ts'
import { linkStore } from './link-store.ts'
import { noticeStore } from './notice-store.ts'
import { openTaking } from './open-taking.ts'
import { problemStore } from './problem-store.ts'
import { reviewCaseStore } from '../review/review-case-store.ts'
import { pulseStore } from '../pulse/pulse-store.ts'
import { viewStore } from '../viewing/view-store.ts'

/** The stores of a case's items, which entry points pass to use cases as ports. */
export const openCases = (table: Table) => ({
  ...openTaking(table),
  entries: { ...entryStore(table), ...entryListStore(table) },
  notices: noticeStore(table),
  problems: problemStore(table),
  amendments: amendmentStore(table),
  /** What specialists' reviews make of cases. */
  reviewed: reviewCaseStore(table),
  alerts: alertStore(table),
  deliveries: deliveryStore(table),
  pulses: pulseStore(table),
  heads: headStore(table),
  /** What is to be done about closed problems, and withheld while they are open. */
  followUps: followUpStore(table),
  links: linkStore(table),
  views: viewStore(table),
})
export type Cases = ReturnType<typeof openCases>
