import type { Clock } from '../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { NewMail } from '../mail/mail.ts'
import { mailItem, postedMail } from '../mail/mail-item.ts'
import type { Mails } from '../store/mail-store.ts'

/**
 * Posts an e-mail: once this returns, it is going to be sent, within a minute unless SES fails, and once. Posting the same
 * kind and id to the same address again changes nothing.
 */
export type PostMail = (mail: NewMail) => Promise<void>

/** Posts e-mails, as `PostMail` says. Throws faults of the table. */
export const postMail =
  ({ mails, clock }: { mails: Pick<Mails, 'create'>; clock: Clock }): PostMail =>
  async (mail) => {
    await mails.create(postedMail(mail, clock()))
  }

/**
 * The step that posts an e-mail in the transaction of the change that it tells of, so that it is posted if and only if
 * the change is made. The step fails if the e-mail was posted before.
 */
export const mailStep = (TableName: string, mail: NewMail, now: Date): TransactionItem => ({
  Put: {
    TableName,
    Item: mailItem(postedMail(mail, now)),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})
