import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes } from '../../platform/table/conditional-write.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'

/** Writes all of these or none; false if a condition failed or another transaction has one of them. */
export const transactStore =
  ({ client }: Table) =>
  async (items: readonly TransactionItem[]): Promise<boolean> => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...items] }))
      return true
    } catch (fault) {
      const codes = cancellationCodes(fault)
      if (codes.includes('ConditionalCheckFailed') || codes.includes('TransactionConflict')) return false
      throw fault
    }
  }
