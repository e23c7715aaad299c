import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type IndexId, type PartitionId, partitions } from '../../functions/contract/parts.ts'
import type { Mail } from '../storage/mail.ts'
import type { ServiceTable } from '../storage/service-table.ts'

type ItemAction =
  'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem' | 'Query' | 'BatchGetItem'

/** What a function may do with the table. Steps of a transaction count as actions on their items. */
export type TableAccess = {
  /** The actions it may perform, and on the items of which partitions. */
  items: readonly { actions: readonly ItemAction[]; of: readonly PartitionId[] }[]
  /** The indexes it may query. */
  indexes?: readonly IndexId[]
}

/** One statement per set of items, and one for the indexes. */
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

/** Permission to publish on one bus. */
export const publishStatement = (busArn: string) =>
  new PolicyStatement({ sid: 'Publish', actions: ['events:PutEvents'], resources: [busArn] })
