import type { Table } from './client.ts'
import type { SortedPage } from './merge-pages.ts'
import { queryPage } from './query.ts'

/** An index whose sort key is a unique position, so that a list can be continued after it. */
type SortedIndex = { name: string; pk: string; sk: string }

/** Positions from one to another, both included, and how many to read. */
export type PositionRange = { from: string; to: string; limit: number }

/** Reads a page of each of some partitions of an index, in the order of its positions. Eventually consistent. */
export const querySorted = <T extends { position: string }>(
  table: Table,
  { name, pk, sk }: SortedIndex,
  partitions: readonly string[],
  { from, to, limit }: PositionRange,
  parse: (item: unknown) => T,
): Promise<SortedPage<T>[]> =>
  Promise.all(
    partitions.map(async (partition) => {
      const { items, next } = await queryPage(table, {
        IndexName: name,
        KeyConditionExpression: `${pk} = :partition AND ${sk} BETWEEN :from AND :to`,
        ExpressionAttributeValues: { ':partition': partition, ':from': from, ':to': to },
        Limit: limit,
      })
      return { entries: items.map(parse), more: next !== undefined }
    }),
  )
