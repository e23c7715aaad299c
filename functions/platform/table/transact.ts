import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from './client.ts'
import { cancellationCodes } from './conditional-write.ts'
import type { TransactionItem } from './transaction.ts'

/**
 * Writes all of these or none; false if a condition did not hold. That another transaction has one of the items at that
 * moment is thrown, to be tried again, or with `refuse` is false, too: for whoever reads again in either case.
 */
export const transact = async (
  { client }: Table,
  items: readonly TransactionItem[],
  onConflict: 'throw' | 'refuse' = 'throw',
): Promise<boolean> => {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: [...items] }))
    return true
  } catch (fault) {
    const codes = cancellationCodes(fault)
    if (codes.includes('ConditionalCheckFailed')) return false
    if (onConflict === 'refuse' && codes.includes('TransactionConflict')) return false
    throw fault
  }
}
