import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type IndexId, type PartitionId, partitions } from '../../functions/contract/parts.ts'
import type { Files } from '../storage/files.ts'
import type { Mail } from '../storage/mail.ts'
import type { People } from '../storage/people.ts'
import type { ServiceTable } from '../storage/service-table.ts'

type ItemAction =
  | 'GetItem'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'
  | 'Query'
  | 'BatchGetItem'
  | 'BatchWriteItem'

/** Actions on the items of some partitions. */
type ItemAccess = { actions: readonly ItemAction[]; of: readonly PartitionId[] }

/** What a function may do with the table. */
export type TableAccess = {
  /** What it does outside transactions: which actions, on the items of which partitions. */
  items: readonly ItemAccess[]
  /** The transactions it makes: for each, the actions of its steps, and on the items of which partitions. */
  transactions?: readonly (readonly ItemAccess[])[]
  /** The indexes it may query. */
  indexes?: readonly IndexId[]
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

/**
 * Holds for requests whose partition keys are all among these. `Null` requires that there are any, because
 * `ForAllValues` is also true for a request without the key.
 */
const leadingKeysAmong = (of: readonly PartitionId[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': of.map((id) => partitions[id]) },
  Null: { 'dynamodb:LeadingKeys': 'false' },
})

const itemStatement = (table: ServiceTable, { actions, of }: ItemAccess, number: number) =>
  new PolicyStatement({
    sid: `Items${number}`,
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.arn],
    conditions: leadingKeysAmong(of),
  })

const onlyInTransactions = {
  'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
}

/**
 * Every action of the transaction on every partition that it touches, and only inside a transaction: AWS does not
 * document whether `dynamodb:LeadingKeys` holds the partition key of one step or those of the whole transaction, so
 * this allows both. Condition checks have a statement of their own, because AWS's reference lists no
 * `dynamodb:EnclosingOperation` for them; they exist only inside transactions.
 */
const transactionStatements = (table: ServiceTable, steps: readonly ItemAccess[], number: number) => {
  const actions = distinct(steps.flatMap((step) => step.actions))
  const among = leadingKeysAmong(distinct(steps.flatMap(({ of }) => of)))
  const statement = (sid: string, some: readonly ItemAction[], conditions: object) =>
    new PolicyStatement({
      sid,
      actions: some.map((action) => `dynamodb:${action}`),
      resources: [table.arn],
      conditions: { ...among, ...conditions },
    })
  const writes = actions.filter((action) => action !== 'ConditionCheckItem')
  const checks = actions.filter((action) => action === 'ConditionCheckItem')
  return [
    statement(`Transaction${number}`, writes, onlyInTransactions),
    ...(checks.length > 0 ? [statement(`Transaction${number}Checks`, checks, {})] : []),
  ]
}

/** One statement for each set of items, one or two for each transaction, and one for the indexes. */
export const tableStatements = (
  table: ServiceTable,
  { items, transactions = [], indexes = [] }: TableAccess,
): PolicyStatement[] => {
  const onItems = items.map((access, index) => itemStatement(table, access, index + 1))
  const inTransactions = transactions.flatMap((steps, index) =>
    transactionStatements(table, steps, index + 1),
  )
  if (indexes.length === 0) return [...onItems, ...inTransactions]
  const onIndexes = new PolicyStatement({
    sid: 'Indexes',
    actions: ['dynamodb:Query'],
    resources: indexes.map((index) => table.indexArn(index)),
  })
  return [...onItems, ...inTransactions, onIndexes]
}

/** Permission to send e-mail from the sender's address through the configuration set. */
export const sendStatement = (mail: Mail) =>
  new PolicyStatement({
    sid: 'Send',
    actions: ['ses:SendRawEmail'],
    resources: [mail.identityArn, mail.configurationSetArn],
    conditions: { StringEquals: { 'ses:FromAddress': mail.from } },
  })

/** Permission to read SES's sending quota. It is per account, so the action has no resource. */
export const quotaStatement = () =>
  new PolicyStatement({ sid: 'Quota', actions: ['ses:GetSendQuota'], resources: ['*'] })

/** An admin action on the users of a pool. */
type UserAction =
  | 'AdminAddUserToGroup'
  | 'AdminCreateUser'
  | 'AdminDeleteUser'
  | 'AdminDisableUser'
  | 'AdminEnableUser'
  | 'AdminGetUser'
  | 'AdminListGroupsForUser'
  | 'AdminUserGlobalSignOut'

/** Permission to do something with the users of the pool. IAM cannot say with whom, nor in which group. */
export const usersStatement = (people: People, actions: readonly UserAction[]) =>
  new PolicyStatement({
    sid: 'Users',
    actions: actions.map((action) => `cognito-idp:${action}`),
    resources: [people.userPoolArn],
  })

/** Permission to publish on one bus. */
export const publishStatement = (busArn: string) =>
  new PolicyStatement({ sid: 'Publish', actions: ['events:PutEvents'], resources: [busArn] })

/** Permission to do something with the bucket's files whose key begins with `prefix`. */
export const filesStatement = (
  files: Files,
  actions: readonly ('GetObject' | 'PutObject' | 'AbortMultipartUpload' | 'DeleteObject')[],
  prefix: string,
  sid = 'Files',
) =>
  new PolicyStatement({
    sid,
    actions: actions.map((action) => `s3:${action}`),
    resources: [`${files.arn}/${prefix}*`],
  })

/** Permission to list the bucket's files: without a condition on the prefix, which the local run cannot evaluate. */
export const listFilesStatement = (files: Files) =>
  new PolicyStatement({ sid: 'ListFiles', actions: ['s3:ListBucket'], resources: [files.arn] })
