import type { Table } from '../../platform/table/client.ts'
import { keys } from '../keys.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { type Appended, appendEntry } from '../store/append-entry-store.ts'
import { noticeStore } from '../store/notice-store.ts'
import type { ReviewWrite } from './review-case.ts'

/** Writes what reviews make of cases. */
export const reviewCaseStore = (table: Table) => {
  const append = appendEntry(table)
  const { write } = noticeStore(table)
  return {
    /**
     * Appends a review's entry with all that it changes, and writes the rest, or nothing: `changed` if the case has another
     * entry than when it was read, `refused` if a condition of the rest failed.
     */
    put: (
      { call, entry, attributes, due, notices }: ReviewWrite,
      alsoWrite: readonly TransactionItem[],
    ): Promise<Appended> =>
      append({ call, entry, attributes, due, alsoWrite: [...alsoWrite, ...notices.map(write)] }),

    /** The step of a transaction by which specialists may see a case: its second review is over, too. */
    showToSpecialists: (dealerId: string, callId: string): TransactionItem => ({
      Update: {
        TableName: table.tableName,
        Key: keys.call(dealerId, callId),
        UpdateExpression: 'REMOVE review.#second',
        ConditionExpression: 'attribute_exists(review)',
        ExpressionAttributeNames: { '#second': 'second' },
      },
    }),
  }
}
