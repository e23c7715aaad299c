import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { isWritten } from '../table/conditional-write.ts'
import type { Table } from '../table/client.ts'
import type { Key } from '../table/define-keys.ts'

/** Holds for figures that may still be counted anew, to be added to the condition of whoever stores them. */
export const isNotClosed = 'attribute_not_exists(closed)'

/**
 * Closes stored figures: from then on they stay as they are, whatever becomes of what they were counted from. Without figures
 * nothing happens. Idempotent.
 */
export const closeStoredFigures = async (
  { client, tableName: TableName }: Table,
  Key: Key,
): Promise<void> => {
  await isWritten(
    client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET closed = :closed',
        ConditionExpression: `attribute_exists(pk) AND ${isNotClosed}`,
        ExpressionAttributeValues: { ':closed': true },
      }),
    ),
  )
}
