import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import type { HeadFacts } from '../head/head-facts.ts'
import { type MonthHead, parseMonthHead } from '../head/month-head.ts'
import type { ProblemProgress } from '../head/progress.ts'
import { indexes, keys, monthPartition } from '../keys.ts'

/** Reads what figures need of calls through the index by month. */
export const headStore = (table: Table) => ({
  /** Lists all calls that a dealer received in a month (`YYYY-MM`), oldest first. Eventually consistent. */
  async *list(dealerId: string, month: string): AsyncGenerator<MonthHead> {
    const query = {
      IndexName: indexes.callsByMonth.name,
      KeyConditionExpression: '#month = :month',
      ExpressionAttributeNames: { '#month': indexes.callsByMonth.pk },
      ExpressionAttributeValues: { ':month': monthPartition(dealerId, month) },
    }
    for await (const item of queryAll(table, query)) yield parseMonthHead(item)
  },

  /**
   * Adds what figures need to a call stored before it was kept. Does nothing if the case has changed since it was read
   * (`entries`), or the call has it already.
   */
  keepFacts: async (
    { dealerId, callId, entries }: { dealerId: string; callId: string; entries: number | null },
    facts: HeadFacts & { progress: ProblemProgress | undefined },
  ) => {
    const given = Object.entries(facts).filter(([, value]) => value !== undefined)
    const unchanged = entries === null ? 'attribute_not_exists(entries)' : 'entries = :entries'
    await isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.call(dealerId, callId),
          UpdateExpression: `SET ${given.map(([name]) => `#${name} = :${name}`).join(', ')}`,
          ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(#brand) AND ${unchanged}`,
          ExpressionAttributeNames: Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: {
            ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
            ...(entries !== null && { ':entries': entries }),
          },
        }),
      ),
    )
  },
})
