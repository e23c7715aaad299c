import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { indexes, problemsPartition } from '../../platform/table/keys.ts'
import { parseEntry } from '../problem/problem-entry.ts'
import type { ProblemPosition } from '../problem/problem-position.ts'

export type Side = 'open' | 'closed'

export type ProblemQuery = {
  dealerId: string
  side: Side
  /** Instants, both included. */
  from: string
  to: string
  after: ProblemPosition | undefined
  most: number
}

/** The problems of dealers, through their sparse index. */
export const problemStore = ({ client, tableName: TableName }: Table) => ({
  /** One side of a dealer's problems, newest first: at most `most` entries, and whether there are more. */
  query: async ({ dealerId, side, from, to, after, most }: ProblemQuery) => {
    const partition = problemsPartition(dealerId, side)
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: indexes.problemsByDealer.name,
        KeyConditionExpression: 'problems = :partition AND problemAt BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':partition': partition, ':from': from, ':to': to },
        ScanIndexForward: false,
        Limit: most,
        ...(after && {
          ExclusiveStartKey: {
            pk: `DEALER#${dealerId}`,
            sk: `CALL#${after.callId}`,
            problems: partition,
            problemAt: after.problemAt,
          },
        }),
      }),
    )
    return { entries: Items.map(parseEntry), more: LastEvaluatedKey !== undefined }
  },
})
export type ProblemStore = ReturnType<typeof problemStore>
