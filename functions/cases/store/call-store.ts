import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import type { Table } from '../../platform/table/client.ts'
import { isWritten, putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import {
  idsOfCallKey,
  indexes,
  keys,
  monthPartition,
  problemsPartition,
  suspendedMonthPartition,
} from '../keys.ts'
import { outcome } from '../call/call-content.ts'
import { callItem, type NewCall, parseCallItem, type StoredCall } from '../call/call-item.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { CustomerRight } from '../customer/rights/customer-rights.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { followUpAttributes } from '../follow-up/follow-up-attributes.ts'
import { writePhone } from '../phone/phone.ts'
import type { CallPosition } from '../head/positions.ts'

const listed = z.object({
  pk: z.string(),
  sk: z.string(),
  at: z.string(),
  kind: callKind,
  outcome,
  problemAt: z.optional(z.string()),
})

/** The call store on the table. */
export const callStore = (table: Table) => ({
  /**
   * Stores a call unless its id is taken, by one conditional put. Returns the existing call, or null if this one was
   * stored.
   */
  put: (call: NewCall): Promise<StoredCall | null> => putIfAbsent(table, callItem(call), parseCallItem),

  /** Reads a call by its id; undefined if there is none. Strongly consistent. */
  get: (dealerId: string, callId: string): Promise<StoredCall | undefined> =>
    getItem(table, keys.call(dealerId, callId), parseCallItem),

  /** The same put as a step of a transaction, in which it fails if the id is taken. */
  putInTransaction: (call: NewCall): TransactionItem => ({
    Put: {
      TableName: table.tableName,
      Item: callItem(call),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }),

  /**
   * The step of a transaction that names a call in the order of an erasure, which fails if the call is not there any more or
   * was amended since it was read: `seen` is its `now` then. Whose it is does not change any more from then on.
   */
  namedInErasure: (
    { dealerId, callId, seen }: { dealerId: string; callId: string; seen: unknown },
    erasureId: string,
  ): TransactionItem => ({
    Update: {
      TableName: table.tableName,
      Key: keys.call(dealerId, callId),
      UpdateExpression: 'SET erasing = :erasing',
      ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(gone) AND ${seen === undefined ? 'attribute_not_exists(#now)' : '#now = :now'}`,
      ExpressionAttributeNames: { '#now': 'now' },
      ExpressionAttributeValues: { ':erasing': erasureId, ...(seen !== undefined && { ':now': seen }) },
    },
  }),

  /** Lets a call become somebody else's again that an order named which did not come about. Idempotent. */
  freeOfErasure: async (dealerId: string, callId: string, erasureId: string): Promise<void> => {
    await isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.call(dealerId, callId),
          UpdateExpression: 'REMOVE erasing',
          ConditionExpression: 'erasing = :erasing',
          ExpressionAttributeValues: { ':erasing': erasureId },
        }),
      ),
    )
  },

  /**
   * Stores what was found out about a call after its put: the number in the customer's phone number, and the follow-up
   * of its problem, unless it has one already or is closed. Idempotent; does nothing if there is no such call, or if it
   * has been amended since it was read (`amendedBy`: the entries that amended it then).
   */
  keepFound: async (
    dealerId: string,
    callId: string,
    {
      phone,
      followUp,
      amendedBy,
    }: {
      phone: { dial: string; shown: string } | undefined
      followUp: FollowUp | undefined
      amendedBy: readonly number[] | null
    },
  ) => {
    const isSame = amendedBy ? '#now.entries = :seen' : 'attribute_not_exists(#now)'
    const keep = (found: Record<string, unknown>, condition: string, more: Record<string, string> = {}) =>
      isWritten(
        table.client.send(
          new UpdateCommand({
            TableName: table.tableName,
            Key: keys.call(dealerId, callId),
            UpdateExpression: `SET ${Object.keys(found)
              .map((name) => `${name} = :${name}`)
              .join(', ')}`,
            ConditionExpression: `${condition} AND ${isSame}`,
            ExpressionAttributeNames: { '#now': 'now' },
            ExpressionAttributeValues: {
              ...Object.fromEntries(Object.entries(found).map(([name, value]) => [`:${name}`, value])),
              ...more,
              ...(amendedBy && { ':seen': amendedBy }),
            },
          }),
        ),
      )
    const number = phone && { phone: writePhone(phone) }
    if (followUp) {
      const all = { ...number, ...followUpAttributes(dealerId, callId, followUp) }
      const isNew = 'attribute_not_exists(followUp) AND problems = :open'
      if (await keep(all, isNew, { ':open': problemsPartition(dealerId, 'open') })) return
    }
    if (number) await keep(number, 'attribute_exists(pk)')
  },

  /**
   * Replaces a follow-up that is due by the same once it is withdrawn. Idempotent; does nothing once it is in another state.
   * That of a case that stands still is found again only once the case goes on.
   */
  withdrawFollowUp: async (
    dealerId: string,
    callId: string,
    seen: FollowUp,
    withdrawn: FollowUp,
  ): Promise<void> => {
    const replace = (set: Record<string, unknown>, condition: string) =>
      isWritten(
        table.client.send(
          new UpdateCommand({
            TableName: table.tableName,
            Key: keys.call(dealerId, callId),
            UpdateExpression: `SET ${Object.keys(set)
              .map((name) => `${name} = :${name}`)
              .join(', ')}`,
            ConditionExpression: `followUp = :seen AND ${condition}`,
            ExpressionAttributeValues: {
              ':seen': seen,
              ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
            },
          }),
        ),
      )
    if (await replace(followUpAttributes(dealerId, callId, withdrawn), 'attribute_exists(followUps)')) return
    await replace({ followUp: withdrawn }, 'attribute_not_exists(followUps)')
  },

  /**
   * Keeps with a call what its customer's state was when it was taken: the right despite which it was made, and whether they
   * had another open problem. Idempotent; does nothing if there is no such call, or no more.
   */
  keepStanding: async (
    dealerId: string,
    callId: string,
    { despite, otherProblem }: { despite: CustomerRight | undefined; otherProblem: boolean },
  ): Promise<void> => {
    const set = [
      ...(despite ? ['despite = if_not_exists(despite, :despite)'] : []),
      ...(otherProblem ? ['otherProblem = :true'] : []),
    ]
    if (set.length === 0) return
    await isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.call(dealerId, callId),
          UpdateExpression: `SET ${set.join(', ')}`,
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(gone)',
          ExpressionAttributeValues: {
            ...(despite && { ':despite': despite }),
            ...(otherProblem && { ':true': true }),
          },
        }),
      ),
    )
  },

  /**
   * Lists a page of the calls received in a month (`YYYY-MM`), newest first: of those whose cases do not stand still, or, with
   * `standing`, of those whose do. Eventually consistent.
   */
  listMonth: async (
    dealerId: string,
    month: string,
    limit: number,
    after: CallPosition | undefined,
    standing?: 'standing',
  ) => {
    const partition = (standing ? suspendedMonthPartition : monthPartition)(dealerId, month)
    const page = await queryPage(
      table,
      {
        IndexName: indexes.callsByMonth.name,
        KeyConditionExpression: '#month = :month',
        ExpressionAttributeNames: { '#month': indexes.callsByMonth.pk },
        ExpressionAttributeValues: { ':month': partition },
        ScanIndexForward: false,
        Limit: limit,
      },
      after && { ...keys.call(dealerId, after.callId), month: partition, at: after.at },
    )
    const items = z.parse(z.array(listed), page.items).map((item) => ({
      callId: idsOfCallKey(item).callId,
      receivedAt: item.at,
      kind: item.kind,
      outcome: item.outcome,
      problem: item.problemAt !== undefined,
    }))
    const last = items.at(-1)
    return { items, next: page.next && last ? { at: last.receivedAt, callId: last.callId } : null }
  },
})

export type CallStore = ReturnType<typeof callStore>
