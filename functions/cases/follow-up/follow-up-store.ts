import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import type { PositionRange } from '../../platform/table/pages/position-range.ts'
import { querySorted } from '../../platform/table/pages/query-sorted.ts'
import { readMany } from '../../platform/table/read-item.ts'
import { parseCallItem, type StoredCall } from '../call/call-item.ts'
import { type FollowUp, storedFollowUp } from './follow-up.ts'
import { caseShardNames, followUpPartition, idsOfCallKey, indexes, keys } from '../keys.ts'

/** Which follow-ups to list: those stored in a state, in a range of positions. */
type FollowUpQuery = PositionRange & { state: FollowUp['state'] }

const indexed = z.object({ pk: z.string(), sk: z.string(), followUpAt: z.string(), followUp: storedFollowUp })

const parseEntry = (item: unknown) => {
  const { followUpAt: position, followUp, ...key } = z.parse(indexed, item)
  return { ...idsOfCallKey(key), position, kind: followUp.kind }
}

/** Lists follow-ups by the day the survey is expected, or by when they ended. Eventually consistent. */
export const followUpStore = (table: Table) => ({
  /** A page of one dealer's, or of each shard of all dealers'. */
  query: (dealerId: string | undefined, { state, ...range }: FollowUpQuery) => {
    const partitions = (dealerId === undefined ? caseShardNames : [dealerId]).map((of) =>
      followUpPartition(of, state),
    )
    const index = dealerId === undefined ? indexes.followUps : indexes.followUpsByDealer
    return querySorted(table, index, partitions, range, parseEntry)
  },

  /** The calls of some cases, in this order, without those that are gone. Eventually consistent. */
  calls: async (cases: readonly { dealerId: string; callId: string }[]): Promise<StoredCall[]> => {
    const items = await readMany(
      table,
      cases.map(({ dealerId, callId }) => keys.call(dealerId, callId)),
    )
    return items.flatMap((item) => (item ? [parseCallItem(item)] : []))
  },
})
