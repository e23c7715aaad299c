import { Duration } from 'aws-cdk-lib'
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { ServiceAlarm } from '../constructs/service-alarm.ts'
import type { Foundations } from '../constructs/foundations.ts'

/** What functions ask of the table: an alarm adds up ten metrics at most. */
export const tableOperations = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'TransactWriteItems',
] as const

const period = Duration.minutes(5)

/** So many of the table's requests as DynamoDB counts under one name: it counts each operation apart. */
export const tableSum = (tableName: string, metricName: string, label: string) => {
  const named = tableOperations.map((Operation) => {
    const dimensionsMap = { TableName: tableName, Operation }
    const id = Operation.charAt(0).toLowerCase() + Operation.slice(1)
    return [
      id,
      new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'sum', period }),
    ] as const
  })
  return new MathExpression({
    expression: named.map(([id]) => `FILL(${id}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    label,
    period,
  })
}

/** The table that everything stands on; it belongs to the storage stack, who is told of its troubles to this one. */
export class TableAlarms extends Construct {
  constructor(scope: Construct, id: string, { stage, table }: Foundations) {
    super(scope, id)
    new ServiceAlarm(this, 'table-throttled', stage, {
      text: {
        problem: 'DynamoDB refuses requests as too many.',
        impact: 'Calls are taken and alerts sent late; the call centre may have to send some again.',
        severity: 'today',
      },
      metric: tableSum(table.name, 'ThrottledRequests', 'throttled requests'),
      threshold: 10,
      periods: { bad: 2, of: 3 },
    })
    new ServiceAlarm(this, 'table-failing', stage, {
      text: {
        problem: 'DynamoDB fails.',
        impact: 'Everybody: no call is taken, no problem read and no alert sent for as long as it lasts.',
        severity: 'now',
      },
      metric: tableSum(table.name, 'SystemErrors', 'failed requests'),
      threshold: 10,
      periods: { bad: 2, of: 3 },
    })
  }
}
