import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import {
  isEventItem,
  type KeptEvent,
  parseEventItem,
} from '../../../functions/platform/events/outbox/event-item.ts'
import type { Table } from '../../../functions/platform/table/client.ts'

/** Every event that was kept in a table with its change, and that the table's stream would publish. */
export const keptEvents = async ({ client, tableName }: Table): Promise<KeptEvent[]> => {
  const kept: KeptEvent[] = []
  for (let from: Record<string, unknown> | undefined; ;) {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        FilterExpression: 'sk = :event',
        ExpressionAttributeValues: { ':event': 'EVENT' },
        ExclusiveStartKey: from,
      }),
    )
    kept.push(...(page.Items ?? []).filter(isEventItem).map(parseEventItem))
    if (!page.LastEvaluatedKey) return kept
    from = page.LastEvaluatedKey
  }
}
