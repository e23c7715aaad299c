import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { backOff, type RetryPolicy } from '../../platform/retry/back-off.ts'
import { systemWaiting } from '../../platform/runtime/system-waiting.ts'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes } from '../../platform/table/conditional-write.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { StoredCall } from '../call/call-item.ts'
import { dueAttributes, type DueTimes } from '../clocks/due.ts'
import type { CaseEntry } from '../entries/entry-item.ts'
import { entryItem } from '../entries/new-entry.ts'
import { followUpIndexAttributes } from '../follow-up/follow-up-attributes.ts'
import { keys } from '../keys.ts'
import { whileSuspended } from '../suspension/suspension.ts'
import { deadlineIndexAttributes } from '../problem/deadline-attributes.ts'

/** A case to which an entry is appended, as it was read. */
export type AppendedCase = Pick<
  StoredCall,
  'dealerId' | 'callId' | 'entries' | 'due' | 'suspension' | 'erasing'
>

/**
 * The result of appending an entry: written; or not written, because the case has another entry than when it was read
 * (`changed`), or because a condition of the other items in the transaction failed (`refused`).
 */
export type Appended = 'written' | 'changed' | 'refused'

/** DynamoDB lets two transactions on one item collide; one of them then succeeds at once. */
const policy: RetryPolicy = { shortestMs: 20, longestMs: 320 }
const maxAttempts = 8

type Append = {
  call: AppendedCase
  entry: CaseEntry
  /** What of the call is set with it, and what is dropped. */
  attributes: Record<string, unknown>
  drop?: readonly string[]
  due: DueTimes
  /** What else must be written, or nothing is. */
  alsoWrite?: readonly TransactionItem[] | undefined
}

/** The two steps of a transaction that append an entry and set and drop attributes of its call. */
const appendSteps = (
  TableName: string,
  { call, entry, attributes, drop = [], due }: Omit<Append, 'alsoWrite'>,
): TransactionItem[] => {
  const { dealerId, callId, entries, due: seenDue, suspension, erasing } = call
  const number = (entries ?? 0) + 1
  const now = suspension ? whileSuspended(suspension, attributes, due) : { attributes, due }
  const set = { ...now.attributes, entries: number, ...dueAttributes(dealerId, callId, now.due) }
  const names = Object.keys(set)
  const leavesFollowUps = 'followUp' in set && !('followUps' in set)
  const leavesDeadlines = 'problems' in set && !('deadlineAt' in set)
  const remove = [
    ...('dueAt' in set ? [] : ['due', 'dueAt', 'dueShard']),
    ...(leavesFollowUps ? followUpIndexAttributes : []),
    ...(leavesDeadlines ? deadlineIndexAttributes : []),
    ...drop,
  ]
  const nothingDue = Object.keys(seenDue).length === 0
  const unchanged =
    (entries === null ? 'attribute_not_exists(#entries)' : '#entries = :seen') +
    (nothingDue ? ' AND attribute_not_exists(#due)' : ' AND #due = :seenDue') +
    // Ordered since: whoever amends whose call it is has to hear of it.
    (erasing === null ? ' AND attribute_not_exists(erasing)' : '')
  return [
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
          (remove.length === 0 ? '' : ` REMOVE ${remove.map((name) => `#${name}`).join(', ')}`),
        ConditionExpression: `attribute_exists(pk) AND ${unchanged}`,
        ExpressionAttributeNames: Object.fromEntries(
          [...names, ...remove, 'due'].map((name) => [`#${name}`, name]),
        ),
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
          ...(entries !== null && { ':seen': entries }),
          ...(!nothingDue && { ':seenDue': seenDue }),
        },
      },
    },
  ]
}

/**
 * The same steps for the transaction of another case's entry, which is then refused if this case has another entry than
 * when it was read.
 */
export const appendInTransaction =
  ({ tableName }: Table) =>
  ({ alsoWrite = [], ...append }: Append): TransactionItem[] => [
    ...appendSteps(tableName, append),
    ...alsoWrite,
  ]

/**
 * Appends an entry, and sets and drops attributes of its call, in one transaction; those by which a case is found only once
 * it no longer stands still. Due times set by the sweep or a bounce
 * since the call was read count as a change: `due` was derived from those that were read, and would undo them.
 */
export const appendEntry =
  ({ client, tableName }: Table) =>
  async ({ alsoWrite = [], ...append }: Append): Promise<Appended> => {
    const TransactItems = [...appendSteps(tableName, append), ...alsoWrite]
    const write = () => client.send(new TransactWriteCommand({ TransactItems }))
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
