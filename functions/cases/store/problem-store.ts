import type { Table } from '../../platform/table/client.ts'
import { queryPage } from '../../platform/table/query.ts'
import { indexes, keys, problemsPartition } from '../keys.ts'
import { parseIndexedProblem } from '../problem/indexed-problem.ts'
import type { ProblemPosition, Side } from './positions.ts'

type ProblemQuery = {
  dealerId: string
  side: Side
  /** ISO 8601 instants, inclusive. */
  from: string
  to: string
  after: ProblemPosition | undefined
  limit: number
}

/** Reads dealers' problems through their sparse index. */
export const problemStore = (table: Table) => ({
  /** Lists one side of a dealer's problems, newest first: at most `limit`, and whether there are more. */
  query: async ({ dealerId, side, from, to, after, limit }: ProblemQuery) => {
    const partition = problemsPartition(dealerId, side)
    const { items, next } = await queryPage(
      table,
      {
        IndexName: indexes.problemsByDealer.name,
        KeyConditionExpression: 'problems = :partition AND problemAt BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':partition': partition, ':from': from, ':to': to },
        ScanIndexForward: false,
        Limit: limit,
      },
      after && { ...keys.call(dealerId, after.callId), problems: partition, problemAt: after.problemAt },
    )
    return { problems: items.map(parseIndexedProblem), more: next !== undefined }
  },
})
