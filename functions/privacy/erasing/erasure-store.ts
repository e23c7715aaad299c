import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { queryAll, queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { evidenceExpiresAt } from '../retention/evidence.ts'
import { erasuresDue, erasuresPartition, keys, proofFoundPartition } from '../keys.ts'
import {
  type Erasure,
  erasureItem,
  type ErasurePlan,
  parseErasure,
  parsePlan,
  planItem,
} from './erasure-item.ts'

const due = z.object({ dealerId: z.string(), erasureId: z.string() })
const foundProof = z.object({ erasureId: z.string(), number: z.int() })
const head = z.object({ number: z.int(), hash: z.string() })

/** The newest proof of a dealer: its number, and the hash of what it says (SHA-256). */
type ProofHead = z.output<typeof head>

/** Stores erasures, their plans, and what is due in them. Single reads are strongly consistent. */
export const erasureStore = (table: Table) => {
  const { client, tableName: TableName } = table

  const duePut = ({ dealerId, erasureId, dueAt }: Erasure): TransactionItem[] =>
    dueAt === undefined
      ? []
      : [
          {
            Put: {
              TableName,
              Item: { ...keys.erasureDue(dueAt, dealerId, erasureId), v: 1, dealerId, erasureId },
            },
          },
        ]
  const foundPuts = (
    { dealerId, erasureId, proof: { number }, orderedAt, blockedUntil = orderedAt }: Erasure,
    found: readonly string[],
  ): TransactionItem[] =>
    found.map((each) => ({
      Put: {
        TableName,
        Item: {
          ...{ ...keys.proofFound(dealerId, each, number), v: 1, erasureId, number },
          expiresAt: evidenceExpiresAt(blockedUntil),
        },
      },
    }))
  const dueDelete = ({ dealerId, erasureId, dueAt }: Erasure): TransactionItem[] =>
    dueAt === undefined ? [] : [{ Delete: { TableName, Key: keys.erasureDue(dueAt, dealerId, erasureId) } }]

  return {
    get: (dealerId: string, erasureId: string): Promise<Erasure | undefined> =>
      getItem(table, keys.erasure(dealerId, erasureId), parseErasure),

    /** The newest proof of a dealer; undefined if it has none. */
    head: (dealerId: string): Promise<ProofHead | undefined> =>
      getItem(table, keys.proofHead(dealerId), (item) => z.parse(head, item)),

    /**
     * Stores a new erasure together with its place in the chain of the dealer's proofs, and writes the rest; false, having
     * changed nothing, if another has taken that place, it is there already, or a condition of the rest does not hold.
     * `hash` is that of its proof, `found` the hashes by which the proof is found.
     */
    create: (
      erasure: Erasure,
      hash: string,
      found: readonly string[],
      alsoWrite: readonly TransactionItem[],
    ): Promise<boolean> => {
      const { dealerId, proof } = erasure
      const isNext =
        proof.previous === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#number = :number AND #hash = :hash',
              ExpressionAttributeNames: { '#number': 'number', '#hash': 'hash' },
              ExpressionAttributeValues: { ':number': proof.number - 1, ':hash': proof.previous },
            }
      return transact(
        table,
        [
          {
            Put: {
              TableName,
              Item: erasureItem(erasure),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Put: {
              TableName,
              Item: { ...keys.proofHead(dealerId), v: 1, number: proof.number, hash },
              ...isNext,
            },
          },
          ...foundPuts(erasure, found),
          ...duePut(erasure),
          ...alsoWrite,
        ],
        'refuse',
      )
    },

    /**
     * Writes what an order has too much of for the transaction of `create`; false, having changed nothing, if a condition does
     * not hold.
     */
    writeBefore: (steps: readonly TransactionItem[]): Promise<boolean> => transact(table, steps, 'refuse'),

    /**
     * Stores an erasure that a restored table does not have (any more), and by what its proof is found, unless it is there; and
     * makes its proof the newest of the dealer, unless a newer one is; with its entry in the register. `hash`, `found` and `entry`
     * as in `create`. Idempotent.
     */
    restore: async (
      erasure: Erasure,
      hash: string,
      found: readonly string[],
      entry: readonly TransactionItem[],
    ): Promise<void> => {
      const { dealerId, proof } = erasure
      await transact(table, [
        { Put: { TableName, Item: erasureItem(erasure), ConditionExpression: 'attribute_not_exists(pk)' } },
        ...foundPuts(erasure, found),
        ...duePut(erasure),
      ])
      await transact(table, [
        {
          Put: {
            TableName,
            Item: { ...keys.proofHead(dealerId), v: 1, number: proof.number, hash },
            ConditionExpression: 'attribute_not_exists(pk) OR #number < :number',
            ExpressionAttributeNames: { '#number': 'number' },
            ExpressionAttributeValues: { ':number': proof.number },
          },
        },
      ])
      await transact(table, entry)
    },

    /** Replaces an erasure, as it was read, and what is due in it; false if it has changed since. */
    replace: (before: Erasure, after: Omit<Erasure, 'n'>): Promise<boolean> => {
      const now = { ...after, n: before.n + 1 }
      const Item = erasureItem(now)
      return transact(table, [
        {
          Put: {
            TableName,
            Item,
            ConditionExpression: '#n = :n',
            ExpressionAttributeNames: { '#n': 'n' },
            ExpressionAttributeValues: { ':n': before.n },
          },
        },
        ...(before.dueAt === now.dueAt ? [] : [...dueDelete(before), ...duePut(now)]),
      ])
    },

    /** The erasures in which something is due by `now`, the most overdue first. */
    async *due(now: Date) {
      const query = {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk < :now',
        ExpressionAttributeValues: { ':pk': erasuresDue, ':now': `${now.toISOString()}~` },
      }
      for await (const item of queryAll(table, query)) yield z.parse(due, item)
    },

    /** A page of a dealer's erasures, in no particular order. */
    list: async (dealerId: string, limit: number, after?: string) => {
      const { items, next } = await queryPage(
        table,
        {
          Limit: limit,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :erasures)',
          ExpressionAttributeValues: {
            ':pk': erasuresPartition(dealerId),
            ':erasures': keys.erasure(dealerId, '').sk,
          },
        },
        after === undefined ? undefined : keys.erasure(dealerId, after),
      )
      const erasures = items.map(parseErasure)
      return { erasures, next: next ? (erasures.at(-1)?.erasureId ?? null) : null }
    },

    /** The erasures whose proofs a hash leads to, the newest first: at most a hundred. */
    found: async (dealerId: string, hash: string): Promise<{ erasureId: string; number: number }[]> => {
      const { items } = await queryPage(table, {
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: 100,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': proofFoundPartition(dealerId, hash) },
      })
      return items.map((item) => z.parse(foundProof, item))
    },

    putPlan: async (planId: string, plan: ErasurePlan): Promise<void> => {
      await client.send(new PutCommand({ TableName, Item: planItem(planId, plan) }))
    },

    plan: (planId: string): Promise<ErasurePlan | undefined> =>
      getItem(table, keys.erasurePlan(planId), parsePlan),
  }
}
export type ErasureStore = ReturnType<typeof erasureStore>
