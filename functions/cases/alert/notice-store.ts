import { newNoticeStore } from './new-notice-store.ts'
import { type NoticeItem, parseNoticeItem } from './notice-item.ts'
import type { Notice } from './notice.ts'
import { keys, noticeRange } from '../keys.ts'
import type { Table } from '../../platform/table/client.ts'
import { queryRange } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'

/** Reads a case's further notices, and writes them in the transactions of what they tell. */
export const noticeStore = (table: Table) => ({
  ...newNoticeStore(table),

  /** Reads a notice; undefined if there is none of this name. Strongly consistent. */
  get: (dealerId: string, callId: string, notice: Notice): Promise<NoticeItem | undefined> =>
    getItem(table, keys.notice(dealerId, callId, notice), parseNoticeItem),

  /** Lists the notices of a case, in the order in which they happened. Strongly consistent. */
  list: async (dealerId: string, callId: string): Promise<NoticeItem[]> =>
    (await queryRange(table, noticeRange(dealerId, callId)))
      .map(parseNoticeItem)
      .toSorted((a, b) => a.at.localeCompare(b.at)),
})
