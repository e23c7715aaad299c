import type { Table } from '../client.ts'
import type { SortedPage } from './merge-pages.ts'
import { lastSign, type PositionRange } from './position-range.ts'
import { queryPage } from '../query.ts'

/** An index whose sort key is a unique position, so that a list can be continued after it. */
type SortedIndex = { name: string; pk: string; sk: string }

/** Sorts before a position, and after every other that does: the sign before its last one, with all that may follow. */
const justBefore = (position: string): string =>
  `${position.slice(0, -1)}${String.fromCharCode(position.charCodeAt(position.length - 1) - 1)}${lastSign}`

/** The range that is left after a position; both ends are included. A space sorts before every sign of a position. */
const rangeLeft = ({ from = ' ', to = lastSign, after, latestFirst = false }: PositionRange) => {
  if (after === undefined) return { begin: from, end: to }
  if (latestFirst) return { begin: from, end: after <= to ? justBefore(after) : to }
  return { begin: after >= from ? `${after} ` : from, end: to }
}

/**
 * Reads a page of each of some partitions of an index, in the order of its positions, or against it. Eventually consistent.
 */
export const querySorted = <T extends { position: string }>(
  table: Table,
  { name, pk, sk }: SortedIndex,
  partitions: readonly string[],
  range: PositionRange,
  parse: (item: unknown) => T,
): Promise<SortedPage<T>[]> => {
  const { begin, end } = rangeLeft(range)
  return Promise.all(
    partitions.map(async (partition) => {
      const { items, next } = await queryPage(table, {
        IndexName: name,
        KeyConditionExpression: `${pk} = :partition AND ${sk} BETWEEN :from AND :to`,
        ExpressionAttributeValues: { ':partition': partition, ':from': begin, ':to': end },
        ScanIndexForward: !(range.latestFirst ?? false),
        Limit: range.limit,
      })
      return { entries: items.map(parse), more: next !== undefined }
    }),
  )
}
