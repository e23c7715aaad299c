import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { queryPage } from '../../platform/table/query.ts'
import type { PositionRange } from '../../platform/table/pages/position-range.ts'
import { querySorted } from '../../platform/table/pages/query-sorted.ts'
import { readMany } from '../../platform/table/read-item.ts'
import { caseShardNames, idsOfCallKey, indexes, keys, problemsPartition } from '../keys.ts'
import { type IndexedProblem, parseFiledProblem, parseIndexedProblem } from '../problem/indexed-problem.ts'
import { type BriefProblem, parseBriefProblem } from '../problem/brief-problem.ts'
import type { ProblemPosition, Side } from '../head/positions.ts'

type ProblemQuery = {
  dealerId: string
  side: Side
  /** ISO 8601 instants, inclusive. */
  from: string
  to: string
  after: ProblemPosition | undefined
  limit: number
}

type Range = Pick<ProblemQuery, 'dealerId' | 'side' | 'from' | 'to'>

const rangeQuery = ({ dealerId, side, from, to }: Range) => ({
  IndexName: indexes.problemsByDealer.name,
  KeyConditionExpression: 'problems = :partition AND problemAt BETWEEN :from AND :to',
  ExpressionAttributeValues: { ':partition': problemsPartition(dealerId, side), ':from': from, ':to': to },
})

/** Whether a call's content, as put or as amended, has a reference somewhere: told without parsing thousands of them. */
const mentions =
  (reference: string) =>
  ({ content, amended }: Record<string, unknown>): boolean =>
    [content, amended].some((json) => typeof json === 'string' && json.includes(`"${reference}"`))

const byDeadline = z.object({ pk: z.string(), sk: z.string(), deadlineAt: z.string() })

const parseByDeadline = (item: unknown) => {
  const { deadlineAt: position, ...key } = z.parse(byDeadline, item)
  return { ...idsOfCallKey(key), position }
}

/** Reads dealers' problems through their sparse indexes. Eventually consistent. */
export const problemStore = (table: Table) => {
  const page = async <T>({ after, limit, ...range }: ProblemQuery, parse: (item: unknown) => T) => {
    const { items, next } = await queryPage(
      table,
      { ...rangeQuery(range), ScanIndexForward: false, Limit: limit },
      after && {
        ...keys.call(range.dealerId, after.callId),
        problems: problemsPartition(range.dealerId, range.side),
        problemAt: after.problemAt,
      },
    )
    return { problems: items.map(parse), more: next !== undefined }
  }
  return {
    /**
     * The times and the state of one side of a dealer's problems, oldest first, reading at most `maxPages` of 1 MB;
     * `complete` if that was enough.
     */
    listBriefly: async (
      range: Range,
      maxPages: number,
    ): Promise<{ problems: BriefProblem[]; complete: boolean }> => {
      const query = {
        ...rangeQuery(range),
        ProjectionExpression: 'pk, sk, problemAt, #status, acknowledgeBy, resolveBy, progress',
        ExpressionAttributeNames: { '#status': 'status' },
      }
      const problems: BriefProblem[] = []
      let after: Record<string, unknown> | undefined
      for (let pages = 0; pages < maxPages; pages += 1) {
        const { items, next } = await queryPage(table, query, after)
        problems.push(...items.map(parseBriefProblem))
        if (!next) return { problems, complete: true }
        after = next
      }
      return { problems, complete: false }
    },

    /** Lists one side of a dealer's problems, newest first: at most `limit`, and whether there are more. */
    query: (query: ProblemQuery) => page(query, parseIndexedProblem),

    /**
     * The problems of one side of a dealer's, newest first, whose content has `reference` and that are `sought`, until
     * more than `maxFound` are found or `maxPages` of 1 MB are read; `complete` if that was all.
     */
    search: async (
      { reference, ...of }: Pick<Range, 'dealerId' | 'side'> & { reference: string },
      isSought: (problem: IndexedProblem) => boolean,
      { maxFound, maxPages }: { maxFound: number; maxPages: number },
    ): Promise<{ problems: IndexedProblem[]; complete: boolean }> => {
      const query = { ...rangeQuery({ ...of, from: '0', to: '9' }), ScanIndexForward: false }
      const problems: IndexedProblem[] = []
      let after: Record<string, unknown> | undefined
      for (let pages = 0; pages < maxPages && problems.length <= maxFound; pages += 1) {
        const { items, next } = await queryPage(table, query, after)
        problems.push(...items.filter(mentions(reference)).map(parseIndexedProblem).filter(isSought))
        if (!next) return { problems, complete: true }
        after = next
      }
      return { problems, complete: false }
    },

    /** A page of the open problems of a dealer by the deadline that applies, or of each shard of all dealers'. */
    queryByDeadline: (dealerId: string | undefined, range: PositionRange) =>
      dealerId === undefined
        ? querySorted(table, indexes.deadlines, caseShardNames, range, parseByDeadline)
        : querySorted(
            table,
            indexes.problemsByDeadline,
            [problemsPartition(dealerId, 'open')],
            range,
            parseByDeadline,
          ),

    /** Reads some problems, in this order; undefined for what is gone. */
    read: async (
      problems: readonly { dealerId: string; callId: string }[],
    ): Promise<(IndexedProblem | undefined)[]> => {
      const items = await readMany(
        table,
        problems.map(({ dealerId, callId }) => keys.call(dealerId, callId)),
      )
      return items.map((item) => item && parseIndexedProblem(item))
    },

    /** The same with everything that a file of problems holds. */
    queryForFile: (query: ProblemQuery) => page(query, parseFiledProblem),

    /** Counts one side of a dealer's problems, reading at most `maxPages` of 1 MB; `complete` if that was enough. */
    count: async (range: Range, maxPages: number): Promise<{ count: number; complete: boolean }> => {
      let count = 0
      let after: Record<string, unknown> | undefined
      for (let pages = 0; pages < maxPages; pages += 1) {
        const { Count = 0, LastEvaluatedKey } = await table.client.send(
          new QueryCommand({
            TableName: table.tableName,
            ...rangeQuery(range),
            Select: 'COUNT',
            ...(after && { ExclusiveStartKey: after }),
          }),
        )
        count += Count
        after = LastEvaluatedKey
        if (!after) return { count, complete: true }
      }
      return { count, complete: false }
    },
  }
}
