import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Table } from './client.ts'
import { readPages } from './pages/read-pages.ts'

type Item = Record<string, unknown>

/** A range of sort keys in one partition, both ends included. */
type KeyRange = { pk: string; from: string; to: string }

/** A query of the table or one of its indexes, as the SDK takes it, apart from the table and the paging. */
export type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>

/**
 * One page of a query: at most `Limit` items, after the given key if there is one. `next` is the key to go on after,
 * undefined at the end. A page may be empty and not the last.
 */
export const queryPage = async (
  { client, tableName: TableName }: Table,
  query: Query,
  after?: Item,
): Promise<{ items: Item[]; next: Item | undefined }> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({ TableName, ...query, ...(after && { ExclusiveStartKey: after }) }),
  )
  return { items: Items, next: LastEvaluatedKey }
}

/** All items of a query; each page is read when the previous one is used up. */
export async function* queryAll(table: Table, query: Query): AsyncGenerator<Item, void, undefined> {
  for await (const { items } of readPages((after?: Item) => queryPage(table, query, after))) yield* items
}

/** All items of a range, in the order of their keys. Strongly consistent. */
export const queryRange = (table: Table, { pk, from, to }: KeyRange): Promise<Item[]> =>
  Array.fromAsync(
    queryAll(table, {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
    }),
  )
