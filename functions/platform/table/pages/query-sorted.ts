import type { Table } from '../client.ts'
import type { SortedPage } from './merge-pages.ts'
import { lastSign, type PositionRange } from './position-range.ts'
import { queryPage } from '../query.ts'

/** An index whose sort key is a unique position, so that a list can be continued after it. */
type SortedIndex = { name: string; pk: string; sk: string }

/** Reads a page of each of some partitions of an index, in the order of its positions. Eventually consistent. */
export const querySorted = <T extends { position: string }>(
  table: Table,
  { name, pk, sk }: SortedIndex,
  partitions: readonly string[],
  { from = ' ', to = lastSign, after, limit }: PositionRange,
  parse: (item: unknown) => T,
): Promise<SortedPage<T>[]> => {
  // A space sorts before every sign of a position.
  const begin = after !== undefined && after >= from ? `${after} ` : from
  return Promise.all(
    partitions.map(async (partition) => {
      const { items, next } = await queryPage(table, {
        IndexName: name,
        KeyConditionExpression: `${pk} = :partition AND ${sk} BETWEEN :from AND :to`,
        ExpressionAttributeValues: { ':partition': partition, ':from': begin, ':to': to },
        Limit: limit,
      })
      return { entries: items.map(parse), more: next !== undefined }
    }),
  )
}
