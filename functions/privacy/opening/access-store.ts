import type { NewMail } from '../../mails/mail/mail.ts'
import { mailStep } from '../../mails/posting/post-mail.ts'
import type { Table } from '../../platform/table/client.ts'
import { replaceIfUnchanged } from '../../platform/table/conditional-write.ts'
import { queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { blockedAccessPartition, keys } from '../keys.ts'
import { accessItem, type BlockedAccess, parseAccess } from './access-item.ts'

/** How often another reading of the same request may come between reading and writing it. */
const maxTries = 10

/** As many instants of readings are kept with a request. */
const maxReads = 100

/**
 * Stores requests to open what is blocked, in the order in which they were asked for. They stay for three years, as evidence
 * of who opened what.
 */
export const accessStore = (table: Table) => {
  const { tableName: TableName } = table

  /** The step that replaces a request as it was read, for a transaction. */
  const step = (before: BlockedAccess, after: BlockedAccess): TransactionItem => ({
    Put: {
      TableName,
      Item: accessItem({ ...after, n: before.n + 1 }),
      ConditionExpression: '#n = :n',
      ExpressionAttributeNames: { '#n': 'n' },
      ExpressionAttributeValues: { ':n': before.n },
    },
  })

  return {
    step,

    get: (dealerId: string, accessId: string): Promise<BlockedAccess | undefined> =>
      getItem(table, keys.blockedAccess(dealerId, accessId), parseAccess),

    /** Stores a new request and posts what tells of it. */
    create: async (access: BlockedAccess, mails: readonly NewMail[]): Promise<void> => {
      const Item = accessItem(access)
      await transact(table, [
        { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
        ...mails.map((mail) => mailStep(TableName, mail, new Date(access.requestedAt))),
      ])
    },

    /** Approves a request as it was read, posts what tells of it, and writes the rest; false if it has changed since. */
    approve: (
      before: BlockedAccess,
      approval: { approvedAt: string; approvedBy: string },
      mails: readonly NewMail[],
      alsoWrite: readonly TransactionItem[],
    ): Promise<boolean> =>
      transact(
        table,
        [
          step(before, { ...before, ...approval }),
          ...mails.map((mail) => mailStep(TableName, mail, new Date(approval.approvedAt))),
          ...alsoWrite,
        ],
        'refuse',
      ),

    /**
     * Records that what an approved request opens is read, before it is. Returns the request with that; null if others keep
     * changing it.
     */
    recordReading: async (given: BlockedAccess, at: Date): Promise<BlockedAccess | null> => {
      let before: BlockedAccess = given
      for (let tries = 1; tries <= maxTries; tries += 1) {
        const reads = [...before.reads, at.toISOString()].slice(-maxReads)
        const after = { ...before, n: before.n + 1, reads, readings: before.readings + 1 }
        const now = await replaceIfUnchanged(table, accessItem(after), before.n, parseAccess)
        if (now === null) return after
        before = now
      }
      return null
    },

    /** A page of a dealer's requests, the newest first, after an id if there is one. Strongly consistent. */
    list: async (dealerId: string, limit: number, after: string | undefined) => {
      const { items, next } = await queryPage(
        table,
        {
          Limit: limit,
          ConsistentRead: true,
          ScanIndexForward: false,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': blockedAccessPartition(dealerId) },
        },
        after === undefined ? undefined : keys.blockedAccess(dealerId, after),
      )
      const accesses = items.map(parseAccess)
      return { accesses, next: next ? (accesses.at(-1)?.accessId ?? null) : null }
    },
  }
}
export type AccessStore = ReturnType<typeof accessStore>
