import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { backOff, type RetryPolicy } from '../../platform/retry/back-off.ts'
import { systemWaiting } from '../../platform/runtime/system-waiting.ts'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes } from '../../platform/table/conditional-write.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import type { StoredCall } from '../call/call-item.ts'
import { dueAttributes, type DueTimes } from '../clocks/due.ts'
import { parseEarlierClosing, parseEarlierStep } from '../entries/earlier-items.ts'
import {
  type CaseEntry,
  type ClosingEntry,
  entryItem,
  type NumberedEntry,
  parseClosing,
  parseEntryItem,
  type StepEntry,
} from '../entries/entry-item.ts'
import { type CaseRange, earlierStepRange, entryRange, keys } from '../keys.ts'
import type { ProblemState } from '../problem/problem-state.ts'
import { problemsPartitionOf } from '../problem/problem-state.ts'
import type { ProblemProgress } from '../head/progress.ts'
import { resolutionAfter } from '../problem/resolution.ts'
import type { ProblemStatus } from '../problem/problem-status.ts'

type Case = Pick<StoredCall, 'dealerId' | 'callId' | 'entries'>

/** A step and the state of its problem afterwards. */
type StepWrite = {
  call: Case &
    Pick<StoredCall, 'due' | 'resolution'> & { problem: Pick<ProblemState, 'revision' | 'reopenings'> }
  status: ProblemStatus
  resolveBy: string
  progress: ProblemProgress
  due: DueTimes
  step: StepEntry
  /** What else must be written, or nothing is. */
  alsoWrite?: readonly TransactionItem[]
}

/**
 * The result of appending an entry: written; or not written, because the case has another entry than when it was read
 * (`changed`), or because a condition of the other items in the transaction failed (`refused`).
 */
type Appended = 'written' | 'changed' | 'refused'

/** DynamoDB lets two transactions on one item collide; one of them then succeeds at once. */
const policy: RetryPolicy = { shortestMs: 20, longestMs: 320 }
const maxAttempts = 8

const descending = ({ pk, from, to }: CaseRange, limit: number) => ({
  ConsistentRead: true,
  ScanIndexForward: false,
  Limit: limit,
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
  ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
})

/** Reads and appends a case's entries. */
export const entryStore = (table: Table) => {
  const { client, tableName: TableName } = table

  /**
   * Appends an entry and sets attributes of its call, in one transaction. Due times set by the sweep or a bounce since
   * the call was read count as a change: `due` was derived from those that were read, and would undo them.
   */
  const append = async (
    { dealerId, callId, entries, due: seenDue }: Case & Pick<StoredCall, 'due'>,
    entry: CaseEntry,
    attributes: Record<string, unknown>,
    due: DueTimes,
    alsoWrite: readonly TransactionItem[] = [],
  ): Promise<Appended> => {
    const number = (entries ?? 0) + 1
    const set = { ...attributes, entries: number, ...dueAttributes(dealerId, callId, due) }
    const names = Object.keys(set)
    const nothingDue = Object.keys(seenDue).length === 0
    const unchanged =
      (entries === null ? 'attribute_not_exists(#entries)' : '#entries = :seen') +
      (nothingDue ? ' AND attribute_not_exists(#due)' : ' AND #due = :seenDue')
    const write = () =>
      client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName,
                Item: entryItem(dealerId, callId, number, entry),
                ConditionExpression: 'attribute_not_exists(pk)',
              },
            },
            {
              Update: {
                TableName,
                Key: keys.call(dealerId, callId),
                UpdateExpression:
                  `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}` +
                  ('dueAt' in set ? '' : ' REMOVE #due, dueAt, dueShard'),
                ConditionExpression: `attribute_exists(pk) AND ${unchanged}`,
                ExpressionAttributeNames: Object.fromEntries(
                  [...names, 'due'].map((name) => [`#${name}`, name]),
                ),
                ExpressionAttributeValues: {
                  ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
                  ...(entries !== null && { ':seen': entries }),
                  ...(!nothingDue && { ':seenDue': seenDue }),
                },
              },
            },
            ...alsoWrite,
          ],
        }),
      )
    for (let attempts = 1; ; attempts += 1) {
      try {
        await write()
        return 'written'
      } catch (fault) {
        const codes = cancellationCodes(fault)
        if (codes.slice(2).includes('ConditionalCheckFailed')) return 'refused'
        if (codes.includes('ConditionalCheckFailed')) return 'changed'
        // Alerting writes other attributes of the same item; such a conflict does not affect the entry.
        if (!codes.includes('TransactionConflict') || attempts === maxAttempts) throw fault
        await backOff(systemWaiting, policy, attempts)
      }
    }
  }

  const readAll = async (range: CaseRange, limit: number, parse: (item: unknown) => NumberedEntry) => {
    const found: NumberedEntry[] = []
    for await (const item of queryAll(table, descending(range, limit))) {
      found.push(parse(item))
      if (found.length === limit) break
    }
    return found
  }

  return {
    /** Appends a step and the new state of its problem. */
    putStep: ({ call, status, resolveBy, progress, due, step, alsoWrite }: StepWrite): Promise<Appended> => {
      const { revision, reopenings } = call.problem
      const attributes = {
        status,
        resolveBy,
        progress,
        resolution: resolutionAfter(call.resolution, step),
        revision: revision + 1,
        changedAt: step.at,
        problems: problemsPartitionOf(call.dealerId, status),
        ...(step.content.step === 'reopen' && { reopenings: reopenings + 1 }),
        ...(step.content.assignee !== undefined && { assignee: step.content.assignee }),
      }
      return append(call, step, attributes, due, alsoWrite)
    },

    /** Appends the closing of a call and drops its automatic one; false if the case has changed since it was read. */
    putClosing: async (call: Case & Pick<StoredCall, 'due'>, closing: ClosingEntry): Promise<boolean> => {
      const end = { entry: (call.entries ?? 0) + 1, endedAt: closing.endedAt ?? closing.at }
      const due = { ...call.due, close: undefined }
      return (await append(call, closing, { closing: end }, due)) === 'written'
    },

    /** Reads the closing of a call; null if it has none. Strongly consistent. */
    closingOf: async ({
      dealerId,
      callId,
      closing,
    }: Pick<StoredCall, 'dealerId' | 'callId' | 'closing'>): Promise<ClosingEntry | null> => {
      const earlier = closing === null || closing.entry === 0
      const found = earlier
        ? await getItem(table, keys.earlierClosing(dealerId, callId), parseEarlierClosing)
        : await getItem(table, keys.entry(dealerId, callId, closing.entry), parseClosing)
      return found ?? null
    },

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
export type EntryStore = ReturnType<typeof entryStore>
