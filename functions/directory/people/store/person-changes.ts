import { createHash } from 'node:crypto'
import type { NewMail } from '../../../mails/mail/mail.ts'
import { mailStep } from '../../../mails/posting/post-mail.ts'
import type { TransactionItem } from '../../../platform/table/transaction.ts'
import type { PrivacyPeopleChange } from '../../rights/privacy-people.ts'
import { privacyPeopleStep } from '../../rights/privacy-people-item.ts'
import { keys } from '../../keys.ts'
import { personItemVersion } from './access-item.ts'
import type { Person } from './person-item.ts'

/** A new or changed person. */
export type PersonChange = {
  /** The person as read; null for one whom the table does not have. */
  before: Person | null
  after: Omit<Person, 'revision'>
  /** A change of who has the role `privacy` at a dealer, made with it. */
  privacy?: PrivacyPeopleChange | undefined
  /** The e-mails that tell of it: posted if and only if the change is made. */
  mails?: readonly NewMail[]
}

const v = personItemVersion

/** The key of an address: the table's keys have no personal data. */
export const emailHash = (email: string): string => createHash('sha256').update(email).digest('hex')

const without = (all: readonly string[], others: readonly string[]) =>
  all.filter((id) => !others.includes(id))

/**
 * The transaction for a change: the person's item, if it has not been changed since; what their tokens give access to; the
 * lists of the dealers concerned, and of who has the role `privacy` at one; for a new person their address, if nobody has
 * it; and the e-mails that tell of it.
 */
export const personChanges = (
  TableName: string,
  { before, after, privacy, mails = [] }: PersonChange,
): TransactionItem[] => {
  const { personId, dealers, subject, changedAt, changedBy, endedAt } = after
  const put = (Item: Record<string, unknown>, condition = {}): TransactionItem => ({
    Put: { TableName, Item: { v, ...Item }, ...condition },
  })
  const remove = (Key: Record<string, unknown>): TransactionItem => ({ Delete: { TableName, Key } })
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
  const isUnchanged = before && {
    ConditionExpression: 'revision = :seen',
    ExpressionAttributeValues: { ':seen': before.revision },
  }
  const former = before?.subject === subject ? undefined : before?.subject
  return [
    put({ ...keys.person(personId), ...after, revision: (before?.revision ?? 0) + 1 }, isUnchanged ?? isNew),
    ...(before ? [] : [put({ ...keys.personByEmail(emailHash(after.email)), personId }, isNew)]),
    ...(former === undefined ? [] : [remove(keys.access(former))]),
    ...(subject === undefined
      ? []
      : [put({ ...keys.access(subject), personId, dealers, ...(endedAt !== undefined && { endedAt }) })]),
    ...without(dealers, before?.dealers ?? []).map((dealerId) =>
      put({ ...keys.dealersPerson(dealerId, personId), addedAt: changedAt, addedBy: changedBy }),
    ),
    ...without(before?.dealers ?? [], dealers).map((dealerId) =>
      remove(keys.dealersPerson(dealerId, personId)),
    ),
    ...(privacy ? [privacyPeopleStep(TableName, privacy)] : []),
    ...mails.map((mail) => mailStep(TableName, mail, new Date(changedAt))),
  ]
}
