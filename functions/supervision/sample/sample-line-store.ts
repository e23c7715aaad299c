import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryAll, queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { dealerLines, idsOfLine, keys, samplePartition, sampleShards } from '../keys.ts'
import { parseSampleLine, type SampleLine, sampleLineItem } from './sample-line-item.ts'

const pairOf = (key: Record<string, unknown>): [string, string] => {
  const { dealerId, callId } = idsOfLine(String(key['sk']))
  return [dealerId, callId]
}

/** The lines of the months' samples, one for each call. */
export const sampleLineStore = (table: Table) => ({
  /** Keeps a call's line, once; returns the one that holds. */
  keep: async (month: string, line: SampleLine): Promise<SampleLine> =>
    (await putIfAbsent(table, sampleLineItem(month, line), parseSampleLine)) ?? line,

  /** Reads a call's line; undefined if there is none. Strongly consistent. */
  get: (month: string, dealerId: string, callId: string): Promise<SampleLine | undefined> =>
    getItem(table, keys.sampleLine(month, dealerId, callId), parseSampleLine),

  /** All lines of a month, a sequence for each shard. Eventually consistent. */
  ofMonth: (month: string): AsyncGenerator<SampleLine>[] =>
    Array.from({ length: sampleShards }, async function* (_, shard) {
      const query = {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': samplePartition(month, shard) },
      }
      for await (const item of queryAll(table, query)) yield parseSampleLine(item)
    }),

  /** The lines after one (of the shard; from its beginning if none), at most `limit`, and the shard each is in. */
  listAfter: async (
    month: string,
    after: { shard: number; dealerId?: string | undefined; callId?: string | undefined },
    limit: number,
  ): Promise<{ lines: { shard: number; line: SampleLine }[]; more: boolean }> => {
    const lines: { shard: number; line: SampleLine }[] = []
    const { dealerId, callId } = after
    let from =
      dealerId === undefined || callId === undefined ? undefined : keys.sampleLine(month, dealerId, callId)
    for (let shard = after.shard; shard < sampleShards; shard += 1) {
      do {
        const { items, next } = await queryPage(
          table,
          {
            Limit: limit - lines.length,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': samplePartition(month, shard) },
          },
          from,
        )
        lines.push(...items.map((item) => ({ shard, line: parseSampleLine(item) })))
        if (lines.length >= limit) return { lines, more: next !== undefined || shard < sampleShards - 1 }
        from = next && keys.sampleLine(month, ...pairOf(next))
      } while (from)
    }
    return { lines, more: false }
  },

  /** A page of a dealer's lines of a month, by call id, after one call's; and whether there are more. */
  listOfDealer: async (
    month: string,
    dealerId: string,
    after: string | undefined,
    limit: number,
  ): Promise<{ lines: SampleLine[]; more: boolean }> => {
    const { pk, from, to } = dealerLines(month, dealerId)
    const { items, next } = await queryPage(
      table,
      {
        Limit: limit,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
      },
      after === undefined ? undefined : keys.sampleLine(month, dealerId, after),
    )
    return { lines: items.map(parseSampleLine), more: next !== undefined }
  },
})
export type SampleLineStore = ReturnType<typeof sampleLineStore>
