import type { Table } from '../../platform/table/client.ts'
import { amendmentStore } from '../amendment/amendment-store.ts'
import { entryListStore } from '../entries/entry-list-store.ts'
import { followUpStore } from '../follow-up/follow-up-store.ts'
import { viewStore } from '../viewing/view-store.ts'
import { entryStore } from '../entries/entry-store.ts'
import { noticeStore } from '../alert/notice-store.ts'
import { openTaking } from './open-taking.ts'

/**
 * The stores that calls need which have been taken in: those of `openTaking`, and those with which they are corrected, listed
 * and followed up. Apart from `openCases`, so that what answers about them loads nothing else.
 */
export const openAmending = (table: Table) => ({
  ...openTaking(table),
  entries: { ...entryStore(table), ...entryListStore(table) },
  notices: noticeStore(table),
  amendments: amendmentStore(table),
  /** What is to be done about closed problems, and withheld while they are open. */
  followUps: followUpStore(table),
  views: viewStore(table),
})
