import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { keys } from '../keys.ts'
import { parseRunning, type Running, runningItem } from './running-item.ts'

/** Where operators' running tests stand. */
export const runningStore = (table: Table) => ({
  /** Reads an operator's running test; undefined before its first review. Strongly consistent. */
  get: (operator: string): Promise<Running | undefined> =>
    getItem(table, keys.running(operator), parseRunning),

  /** The step of a transaction that writes it, if no other review has been counted since it was read. */
  put: (operator: string, next: Running): TransactionItem => ({
    Put: {
      TableName: table.tableName,
      Item: runningItem(operator, next),
      ConditionExpression: next.n === 1 ? 'attribute_not_exists(pk)' : 'n = :seen',
      ...(next.n > 1 && { ExpressionAttributeValues: { ':seen': next.n - 1 } }),
    },
  }),
})
export type RunningStore = ReturnType<typeof runningStore>
