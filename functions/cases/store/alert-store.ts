import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { changeClaim } from '../../platform/mail/sending/change-claim.ts'
import { type Alert, alertItem, parseAlertItem } from '../alert/alert-item.ts'
import type { AlertChange } from '../alert/alert-item.ts'

/** Where alerts are kept. Both writes are one conditional put; on a conflict they answer what is there. */
export type AlertStore = {
  /** Puts an alert where there is none: null when it is there now, else the one that was there before. */
  create: (alert: Alert) => Promise<Alert | null>
  /** Replaces an alert nobody has written since `n`: null when done, else the alert as it is now. */
  replace: (next: Alert, n: number) => Promise<Alert | null>
}

/** The alerts' items in the table. */
export const alertStore = ({
  client,
  tableName,
}: {
  client: DynamoDBDocumentClient
  tableName: string
}): AlertStore => {
  const put = async (
    alert: Alert,
    condition: string,
    values?: Record<string, unknown>,
  ): Promise<Alert | null> => {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: alertItem(alert),
          ConditionExpression: condition,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          ...(values && { ExpressionAttributeNames: { '#n': 'n' }, ExpressionAttributeValues: values }),
        }),
      )
      return null
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException && fault.Item)
        return parseAlertItem(unmarshall(fault.Item))
      throw fault
    }
  }
  return {
    create: (alert) => put(alert, 'attribute_not_exists(pk)'),
    replace: (next, n) => put(next, '#n = :n', { ':n': n }),
  }
}

/** Changes an alert, from whatever state it is found in by then. Answers the alert as it is afterwards. */
export const changeAlert = (alerts: AlertStore, seen: Alert, change: AlertChange): Promise<Alert> =>
  changeClaim(alerts, seen, change)
