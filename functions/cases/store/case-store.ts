import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { parseCallItem, type StoredCall } from '../call/call-item.ts'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { caseRange, dueShards, idsOfCallKey, indexes, keys } from '../keys.ts'
import type { AlertSummary } from '../alert/alert-summary.ts'
import { dueAttributes, type DueTimes } from '../clocks/due.ts'

type Item = Record<string, unknown>
const keyed = z.looseObject({ pk: z.string(), sk: z.string() })
const due = z.object({ pk: z.string(), sk: z.string(), dueAt: z.string() })

/** What other parts may read and keep on a problem: its whole case, its alert's summary, its due times. */
export const caseStore = (table: Table) => ({
  /** A call and all items beside it. Strongly consistent. */
  readCase: async (
    dealerId: string,
    callId: string,
  ): Promise<{ call: StoredCall | undefined; items: Item[] }> => {
    const range = caseRange(dealerId, callId)
    const query = {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': range.pk, ':from': range.from, ':to': range.to },
    }
    const found = await Array.fromAsync(queryAll(table, query))
    const own = found.find((item) => z.parse(keyed, item).sk === range.from)
    return { call: own && parseCallItem(own), items: found.filter((item) => item !== own) }
  },

  /**
   * Keeps how the alert stands on the problem, for the list. `seen` says how much its writer had seen: the writes
   * of all alerts it goes by, added up. One that has seen less than the last one writes nothing. Nothing where
   * there is no problem.
   */
  recordAlert: async (
    dealerId: string,
    callId: string,
    summary: AlertSummary,
    seen: number,
  ): Promise<void> => {
    const set = [
      'alertState = :state',
      'alertSeen = :seen',
      ...(summary.at === null ? [] : ['alertAt = :at']),
      ...(summary.latencyMs === null ? [] : ['alertLatencyMs = :ms']),
    ]
    await isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.call(dealerId, callId),
          UpdateExpression: `SET ${set.join(', ')}`,
          ConditionExpression:
            'attribute_exists(problemAt) AND (attribute_not_exists(alertSeen) OR alertSeen <= :seen)',
          ExpressionAttributeValues: {
            ':state': summary.state,
            ':seen': seen,
            ...(summary.at !== null && { ':at': summary.at }),
            ...(summary.latencyMs !== null && { ':ms': summary.latencyMs }),
          },
        }),
      ),
    )
  },

  /** Everything due by `now`, earliest first within each shard. */
  async *listDue(now: Date) {
    for (let shard = 0; shard < dueShards; shard += 1) {
      const query = {
        IndexName: indexes.due.name,
        KeyConditionExpression: 'dueShard = :shard AND dueAt <= :now',
        ExpressionAttributeValues: { ':shard': String(shard), ':now': now.toISOString() },
      }
      for await (const item of queryAll(table, query)) {
        const found = z.parse(due, item)
        yield { ...idsOfCallKey(found), dueAt: found.dueAt }
      }
    }
  },

  /**
   * Replaces the due times, if nobody else has since `seenDueAt` was read (undefined: nothing was due); false when
   * somebody has.
   */
  setDue: async (
    dealerId: string,
    callId: string,
    seenDueAt: string | undefined,
    times: DueTimes,
  ): Promise<boolean> => {
    const next = dueAttributes(dealerId, callId, times)
    const more = 'dueAt' in next
    const values = {
      ...(seenDueAt !== undefined && { ':seen': seenDueAt }),
      ...(more && { ':due': next.due, ':dueAt': next.dueAt, ':shard': next.dueShard }),
    }
    const unchanged = seenDueAt === undefined ? 'attribute_not_exists(dueAt)' : 'dueAt = :seen'
    return isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.call(dealerId, callId),
          UpdateExpression: more
            ? 'SET due = :due, dueAt = :dueAt, dueShard = :shard'
            : 'REMOVE due, dueAt, dueShard',
          ConditionExpression: `attribute_exists(pk) AND ${unchanged}`,
          ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        }),
      ),
    )
  },
})
export type CaseStore = ReturnType<typeof caseStore>
