import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes, itemBefore, putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { assignments, monthChanges } from './month-update-store.ts'
import {
  type CommitmentLine,
  commitmentsItem,
  type DrawMonth,
  type FailedGroups,
  monthItem,
  parseCommitmentsItem,
  parseMonthItem,
} from './month-item.ts'

/** What is added to a month once it is completely sealed. */
type MonthDigest = Required<Pick<DrawMonth, 'digest' | 'digestAt' | 'groups' | 'held' | 'notHeld'>>
/** What is added to a month once every draw that can be decided has been. */
type MonthDecision = Required<Pick<DrawMonth, 'decidedAt' | 'decided' | 'refused'>>

/** Draw months and their public commitments in the table. What was once set on a month never changes. */
export const monthStore = (table: Table) => {
  const { client, tableName: TableName } = table
  const { change, setOnce } = monthChanges(table)

  return {
    /** A month, or undefined. Strongly consistent. */
    get: (month: string): Promise<DrawMonth | undefined> =>
      getItem(table, keys.drawMonth(month), parseMonthItem),

    /** All months, oldest first: twelve a year. Strongly consistent. */
    list: (): Promise<DrawMonth[]> => {
      const query = {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.drawMonth('').pk },
        ConsistentRead: true,
      }
      return Array.fromAsync(queryAll(table, query), parseMonthItem)
    },

    /** Creates a month unless it exists. Returns the stored month. */
    open: async (month: Pick<DrawMonth, 'month' | 'chain' | 'round' | 'sealingSince'>): Promise<DrawMonth> =>
      (await putIfAbsent(table, monthItem(month), parseMonthItem)) ?? month,

    /**
     * Stores which groups failed in a sealing run, replacing those of the previous run. With `closedAt`, these are
     * final and the month is closed. A closed month is not changed.
     */
    keepFailed: async (
      month: string,
      failedGroups: FailedGroups | undefined,
      closedAt?: string,
    ): Promise<void> => {
      const values = {
        ...(failedGroups && { ':failedGroups': failedGroups }),
        ...(closedAt !== undefined && { ':closedAt': closedAt }),
      }
      const names = Object.keys(values).map((name) => name.slice(1))
      const sets = names.length > 0 ? [`SET ${names.map((name) => `${name} = :${name}`).join(', ')}`] : []
      await itemBefore(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.drawMonth(month),
            UpdateExpression: [...sets, ...(failedGroups ? [] : ['REMOVE failedGroups'])].join(' '),
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(closedAt)',
            ...(names.length > 0 && { ExpressionAttributeValues: values }),
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
        () => 'closed',
      )
    },
    /** Records, once, that lists of the month are written afterwards. Returns the stored month. */
    missed: (month: string, missedSince: string) => setOnce(month, { missedSince }),
    /**
     * Assigns the commitment pages and the digest to one run, replacing any other; not once the digest is stored.
     * Returns the stored month.
     */
    takeDigest: (month: string, digestBy: string) =>
      change(month, {
        UpdateExpression: 'SET digestBy = :by',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(digest)',
        ExpressionAttributeValues: { ':by': digestBy },
      }),
    /** Stores a month's digest, once, if this run still owns it. Returns the stored month. */
    digest: (month: string, digestBy: string, digest: MonthDigest) => {
      const { names, sets, values } = assignments(digest)
      return change(month, {
        UpdateExpression: `SET ${sets} REMOVE digestBy`,
        ConditionExpression: 'attribute_not_exists(digest) AND digestBy = :by',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ...values, ':by': digestBy },
      })
    },
    /** Stores the round's signature, once. Returns the stored month. */
    sign: (month: string, signature: string) => setOnce(month, { signature }),
    /** Records, once, that every draw that can be decided has been. Returns the stored month. */
    decide: (month: string, decision: MonthDecision) => setOnce(month, decision),
    /** Records, once, that the bus accepted the event. Returns the stored month. */
    published: (month: string, event: 'sealedPublished' | 'decidedPublished') =>
      setOnce(month, { [event]: true }),

    /**
     * Stores a page of commitments if this run owns the digest; otherwise returns false. Pages are numbered from 1.
     */
    putCommitments: async (
      month: string,
      digestBy: string,
      page: number,
      lines: readonly CommitmentLine[],
    ): Promise<boolean> => {
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [
              {
                ConditionCheck: {
                  TableName,
                  Key: keys.drawMonth(month),
                  ConditionExpression: 'digestBy = :by',
                  ExpressionAttributeValues: { ':by': digestBy },
                },
              },
              { Put: { TableName, Item: commitmentsItem(month, page, lines) } },
            ],
          }),
        )
        return true
      } catch (fault) {
        if (cancellationCodes(fault)[0] === 'ConditionalCheckFailed') return false
        throw fault
      }
    },

    /** A page of commitments, which are sorted by group across the whole month; undefined after the last page. */
    commitments: (month: string, page: number): Promise<CommitmentLine[] | undefined> =>
      getItem(table, keys.commitments(month, page), parseCommitmentsItem),
  }
}
export type MonthStore = ReturnType<typeof monthStore>
