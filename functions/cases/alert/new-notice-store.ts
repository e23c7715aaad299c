import type { Table } from '../../platform/table/client.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { noticeItem } from './new-notice.ts'
import type { NoticeItem } from './notice-item.ts'

/** Writes a case's further notices in the transactions of what they tell. */
export const newNoticeStore = (table: Table) => ({
  /**
   * The write of a notice, for the transaction of its cause, whose conditions see to it that it is written once.
   * `due.notice` must be set in the same transaction, so that the sweep finds a notice that the stream gave up.
   */
  write: (notice: NoticeItem): TransactionItem => ({
    Put: { TableName: table.tableName, Item: noticeItem(notice) },
  }),
})
