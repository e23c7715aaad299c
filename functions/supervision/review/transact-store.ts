import type { Table } from '../../platform/table/client.ts'
import { transact } from '../../platform/table/transact.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'

/** Writes all of these or none; false if a condition failed or another transaction has one of them. */
export const transactStore =
  (table: Table) =>
  (items: readonly TransactionItem[]): Promise<boolean> =>
    transact(table, items, 'refuse')
