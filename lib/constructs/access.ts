import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type IndexId, type PartitionId, partitions } from '../../functions/contract/parts.ts'
import type { Mail } from '../storage/mail.ts'
import type { ServiceTable } from '../storage/service-table.ts'

type ItemAction =
  'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem' | 'Query' | 'BatchGetItem'

/** What a function may do with the table. Steps of a transaction count as the actions on their items. */
export type TableAccess = {
  /** What it may do with the items of which partitions, and no others. */
  items: readonly { actions: readonly ItemAction[]; of: readonly PartitionId[] }[]
  /** The indexes that it may query. */
  indexes?: readonly IndexId[]
}

/** A statement for each set of the table's items, one for the indexes. */
export const tableStatements = (
  table: ServiceTable,
  { items, indexes = [] }: TableAccess,
): PolicyStatement[] => {
  const onItems = items.map(
    ({ actions, of }, index) =>
      new PolicyStatement({
        sid: `Items${index + 1}`,
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [table.arn],
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': of.map((id) => partitions[id]) },
        },
      }),
  )
  if (indexes.length === 0) return onItems
  const onIndexes = new PolicyStatement({
    sid: 'Indexes',
    actions: ['dynamodb:Query'],
    resources: indexes.map((index) => table.indexArn(index)),
  })
  return [...onItems, onIndexes]
}

/** To send mail from the one sender's address, through the one configuration set. */
export const sendStatement = (mail: Mail) =>
  new PolicyStatement({
    sid: 'Send',
    actions: ['ses:SendRawEmail'],
    resources: [mail.identityArn, mail.configurationSetArn],
    conditions: { StringEquals: { 'ses:FromAddress': mail.from } },
  })

/** To ask SES what it lets the account send. SES knows this of the account alone: the action takes no resource. */
export const quotaStatement = () =>
  new PolicyStatement({ sid: 'Quota', actions: ['ses:GetSendQuota'], resources: ['*'] })

/** To publish on one bus. */
export const publishStatement = (busArn: string) =>
  new PolicyStatement({ sid: 'Publish', actions: ['events:PutEvents'], resources: [busArn] })
