import type { Table } from '../../platform/table/client.ts'
import { queryAll } from '../../platform/table/query.ts'
import type { CaseRange } from '../keys.ts'

/** Reads all items of one kind in a case, in the order of their keys. Strongly consistent. */
export const readRange = (table: Table, { pk, from, to }: CaseRange): Promise<Record<string, unknown>[]> =>
  Array.fromAsync(
    queryAll(table, {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
    }),
  )
