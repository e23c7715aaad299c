import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { queryPage } from '../../platform/table/query.ts'
import { readBatched } from '../../platform/table/read-item.ts'
import { parseCallItem, type StoredCall } from '../call/call-item.ts'
import { storedFollowUp } from '../follow-up/follow-up.ts'
import { followUpPartition, followUpShards, idsOfCallKey, indexes, keys } from '../keys.ts'
import type { FollowUpPage } from '../follow-up/merge-shards.ts'

/** Which follow-ups to list: those stored as withheld or due, in a range of positions, both ends included. */
type FollowUpQuery = { state: 'withheld' | 'due'; from: string; to: string; limit: number }

const indexed = z.object({ pk: z.string(), sk: z.string(), followUpAt: z.string(), followUp: storedFollowUp })

/** Lists follow-ups by the day the survey is expected. Eventually consistent. */
export const followUpStore = (table: Table) => {
  const page = async (
    { name, pk, sk }: (typeof indexes)['followUps' | 'followUpsByDealer'],
    of: string | number,
    { state, from, to, limit }: FollowUpQuery,
  ): Promise<FollowUpPage> => {
    const { items, next } = await queryPage(table, {
      IndexName: name,
      KeyConditionExpression: `${pk} = :partition AND ${sk} BETWEEN :from AND :to`,
      ExpressionAttributeValues: { ':partition': followUpPartition(of, state), ':from': from, ':to': to },
      Limit: limit,
    })
    const entries = z.parse(z.array(indexed), items).map(({ followUpAt: position, followUp, ...key }) => ({
      ...idsOfCallKey(key),
      position,
      kind: followUp.kind,
    }))
    return { entries, more: next !== undefined }
  }
  return {
    /** A page of one dealer's, or of each shard of all dealers'. */
    query: (dealerId: string | undefined, query: FollowUpQuery): Promise<FollowUpPage[]> =>
      Promise.all(
        dealerId === undefined
          ? Array.from({ length: followUpShards }, (_, shard) => page(indexes.followUps, shard, query))
          : [page(indexes.followUpsByDealer, dealerId, query)],
      ),

    /** The calls of some cases, in this order, without those that are gone. Eventually consistent. */
    calls: async (cases: readonly { dealerId: string; callId: string }[]): Promise<StoredCall[]> => {
      const read = readBatched(table)
      const items = await Promise.all(
        cases.map(({ dealerId, callId }) => read(keys.call(dealerId, callId), false)),
      )
      return items.flatMap((item) => (item ? [parseCallItem(item)] : []))
    },
  }
}
