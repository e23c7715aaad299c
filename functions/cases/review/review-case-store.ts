import type { Table } from '../../platform/table/client.ts'
import type { StoredCall } from '../call/call-item.ts'
import { keys } from '../keys.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { type Appended, appendEntry } from '../store/append-entry-store.ts'
import { noticeStore } from '../alert/notice-store.ts'
import type { ReviewWrite } from './review-case.ts'

/** Writes what reviews make of cases. */
export const reviewCaseStore = (table: Table) => {
  const append = appendEntry(table)
  const { write } = noticeStore(table)
  const unchanged = ({ dealerId, callId, entries }: Pick<StoredCall, 'dealerId' | 'callId' | 'entries'>) => ({
    TableName: table.tableName,
    Key: keys.call(dealerId, callId),
    ConditionExpression: `attribute_exists(pk) AND ${entries === null ? 'attribute_not_exists(#entries)' : '#entries = :seen'}`,
    ExpressionAttributeNames: { '#entries': 'entries' },
    ...(entries !== null && { ExpressionAttributeValues: { ':seen': entries } }),
  })
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

    /** The step of a transaction by which nothing is written if a case has another entry than when it was read. */
    asRead: (call: Pick<StoredCall, 'dealerId' | 'callId' | 'entries'>): TransactionItem => ({
      ConditionCheck: unchanged(call),
    }),

    /**
     * The step of a transaction by which specialists may see a case, because its second review is over, too; nothing is
     * written if it has another entry than when it was read.
     */
    showToSpecialists: (call: Pick<StoredCall, 'dealerId' | 'callId' | 'entries'>): TransactionItem => {
      const { ConditionExpression, ExpressionAttributeNames, ...seen } = unchanged(call)
      return {
        Update: {
          ...seen,
          UpdateExpression: 'REMOVE review.#second',
          ConditionExpression: `${ConditionExpression} AND attribute_exists(review)`,
          ExpressionAttributeNames: { ...ExpressionAttributeNames, '#second': 'second' },
        },
      }
    },
  }
}
