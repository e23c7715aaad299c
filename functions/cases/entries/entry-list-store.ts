import { queryAll } from '../../platform/table/query.ts'
import type { Table } from '../../platform/table/client.ts'
import type { StoredCall } from '../call/call-item.ts'
import { type CaseRange, earlierStepRange, entryRange } from '../keys.ts'
import { parseEarlierStep } from './earlier-step.ts'
import { type NumberedEntry, parseEntryItem } from './entry-item.ts'

type Case = Pick<StoredCall, 'dealerId' | 'callId' | 'entries'>

const descending = ({ pk, from, to }: CaseRange, limit: number) => ({
  ConsistentRead: true,
  ScanIndexForward: false,
  Limit: limit,
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
  ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
})

/** Lists a case's entries: apart from what appends them, because taking a call in lists none. */
export const entryListStore = (table: Table) => {
  const readAll = async (range: CaseRange, limit: number, parse: (item: unknown) => NumberedEntry) => {
    const found: NumberedEntry[] = []
    for await (const item of queryAll(table, descending(range, limit))) {
      found.push(parse(item))
      if (found.length === limit) break
    }
    return found
  }

  return {
    /**
     * Lists a case's entries from `last` down, newest first: at most `limit`, and the number to go on with, null after
     * the first entry. Strongly consistent.
     */
    list: async (
      { dealerId, callId, entries }: Case,
      last: number,
      limit: number,
    ): Promise<{ entries: NumberedEntry[]; next: number | null }> => {
      const top = Math.min(last, entries ?? 0)
      if (top < 1) return { entries: [], next: null }
      const found = await readAll(entryRange(dealerId, callId, top), limit, parseEntryItem)
      const left = (found.at(-1)?.number ?? top + 1) - 1
      if (found.length < limit && left > 0) {
        const range = earlierStepRange(dealerId, callId, left + 1)
        found.push(...(await readAll(range, limit - found.length, parseEarlierStep)))
      }
      const lowest = found.at(-1)?.number ?? 1
      return { entries: found, next: lowest > 1 ? lowest - 1 : null }
    },
  }
}
