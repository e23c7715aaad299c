import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { NewMail } from '../../mails/mail/mail.ts'
import { openMails } from '../../mails/posting/open-mails.ts'
import { mailStep } from '../../mails/posting/post-mail.ts'
import { backOff, type RetryPolicy } from '../../platform/retry/back-off.ts'
import { systemWaiting } from '../../platform/runtime/system-waiting.ts'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes } from '../../platform/table/conditional-write.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'

/** DynamoDB lets two transactions on one item collide; one of them then succeeds at once. */
const maxAttempts = 4
const policy: RetryPolicy = { shortestMs: 20, longestMs: 160 }

/** A transaction has at most 100 steps, one of which is the update. */
const maxInTransaction = 99

/**
 * Updates an item and posts e-mails about it, all or nothing (of more than 99, the others directly afterwards). False if
 * the item's condition did not hold.
 */
export const replaceAndTell = async (
  table: Table,
  update: NonNullable<TransactionItem['Update']>,
  mails: readonly NewMail[],
  now: Date,
): Promise<boolean> => {
  const [posting, later] = [mails.slice(0, maxInTransaction), mails.slice(maxInTransaction)]
  const TransactItems = [{ Update: update }, ...posting.map((mail) => mailStep(table.tableName, mail, now))]
  for (let attempts = 1; ; attempts += 1) {
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems }))
      const { postMail } = openMails(table, () => now)
      for (const mail of later) await postMail(mail)
      return true
    } catch (fault) {
      const [ofUpdate] = cancellationCodes(fault)
      if (ofUpdate === 'ConditionalCheckFailed') return false
      if (ofUpdate !== 'TransactionConflict' || attempts === maxAttempts) throw fault
      await backOff(systemWaiting, policy, attempts)
    }
  }
}
