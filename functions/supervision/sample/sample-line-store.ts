import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryAll, queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { dealerLines, keys, samplePartition, sampleShards } from '../keys.ts'
import { parseSampleLine, type SampleLine, sampleLineItem } from './sample-line-item.ts'

/** The lines of the months' samples, one for each call. */
export const sampleLineStore = (table: Table) => ({
  /** Keeps a call's line, once; returns the one that holds. */
  keep: async (month: string, line: SampleLine): Promise<SampleLine> =>
    (await putIfAbsent(table, sampleLineItem(month, line), parseSampleLine)) ?? line,

  /** Reads a call's line; undefined if there is none. Strongly consistent. */
  get: (month: string, dealerId: string, callId: string): Promise<SampleLine | undefined> =>
    getItem(table, keys.sampleLine(month, dealerId, callId), parseSampleLine),

  /** All lines of a month. Eventually consistent. */
  async *list(month: string): AsyncGenerator<SampleLine> {
    for (let shard = 0; shard < sampleShards; shard += 1) {
      const query = {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': samplePartition(month, shard) },
      }
      for await (const item of queryAll(table, query)) yield parseSampleLine(item)
    }
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
