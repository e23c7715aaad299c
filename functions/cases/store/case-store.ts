import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { parseCallItem, type StoredCall } from '../call/call-item.ts'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { isTombstone } from '../../platform/table/tombstone.ts'
import { caseShardNames, idsOfCallKey, indexes, keys } from '../keys.ts'
import type { CallContent } from '../call/call-content.ts'
import type { AlertSummary } from '../alert/alert-summary.ts'
import { dueAttributes, type DueTimes } from '../clocks/due.ts'
import { callStore } from './call-store.ts'
import { isOutdated, upgradeCase } from './case-upgrade-store.ts'

const due = z.object({ pk: z.string(), sk: z.string(), dueAt: z.string() })

/** Reads calls with the state of their case, and writes a problem's alert summary and due times. */
export const caseStore = (table: Table) => ({
  /** Reads a call with the state of its case; undefined if there is none. Strongly consistent. */
  readCall: async (dealerId: string, callId: string): Promise<StoredCall | undefined> => {
    const { get } = callStore(table)
    const call = await get(dealerId, callId)
    if (!call || !isOutdated(call)) return call
    await upgradeCase(table, call)
    return get(dealerId, callId)
  },

  /**
   * The visit of a call, to be shown beside it in a list, and whose it is; null if it is gone, or stands still because its
   * customer objects or is restricted. Eventually consistent: half a read unit.
   */
  visitOf: async (
    dealerId: string,
    callId: string,
  ): Promise<{ visitRef: string; customer: CallContent['customer'] } | null> => {
    const item = await readOneByOne(table)(keys.call(dealerId, callId), false)
    const call = item && !isTombstone(item) ? parseCallItem(item) : undefined
    if (!call || call.suspension !== null) return null
    const { visit, customer } = call.content
    return { visitRef: visit.ref, customer }
  },

  /**
   * Stores the alert summary on the problem, for the list. `seen` is the sum of `n` over the alerts that the summary
   * is based on; a summary based on fewer writes than the stored one is dropped, as is one for a call without a
   * problem.
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

  /** Lists the calls due by `now`, earliest first within each shard. */
  async *listDue(now: Date) {
    for (const shard of caseShardNames) {
      const query = {
        IndexName: indexes.due.name,
        KeyConditionExpression: 'dueShard = :shard AND dueAt <= :now',
        ExpressionAttributeValues: { ':shard': shard, ':now': now.toISOString() },
      }
      for await (const item of queryAll(table, query)) {
        const key = z.parse(due, item)
        yield { ...idsOfCallKey(key), dueAt: key.dueAt }
      }
    }
  },

  /**
   * Replaces the due times unless `dueAt` has changed since `seenDueAt` was read (undefined: nothing was due);
   * false if it has.
   */
  setDue: async (
    dealerId: string,
    callId: string,
    seenDueAt: string | undefined,
    times: DueTimes,
  ): Promise<boolean> => {
    const next = dueAttributes(dealerId, callId, times)
    const isDue = 'dueAt' in next
    const values = {
      ...(seenDueAt !== undefined && { ':seen': seenDueAt }),
      ...(isDue && { ':due': next.due, ':dueAt': next.dueAt, ':shard': next.dueShard }),
    }
    const unchanged = seenDueAt === undefined ? 'attribute_not_exists(dueAt)' : 'dueAt = :seen'
    return isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.call(dealerId, callId),
          UpdateExpression: isDue
            ? 'SET due = :due, dueAt = :dueAt, dueShard = :shard'
            : 'REMOVE due, dueAt, dueShard',
          ConditionExpression: `attribute_exists(pk) AND ${unchanged}`,
          ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
        }),
      ),
    )
  },

  /**
   * Puts a call behind others that are due, until `retry` (ISO 8601), without reading it: it may be unreadable. Does
   * nothing if `dueAt` has changed since `seenDueAt` was read.
   */
  postpone: async (dealerId: string, callId: string, seenDueAt: string, retry: string): Promise<void> => {
    await isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.call(dealerId, callId),
          UpdateExpression: 'SET due.retry = :retry, dueAt = :retry',
          ConditionExpression: 'dueAt = :seen',
          ExpressionAttributeValues: { ':retry': retry, ':seen': seenDueAt },
        }),
      ),
    )
  },
})
export type CaseStore = ReturnType<typeof caseStore>
