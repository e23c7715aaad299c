import { Duration } from 'aws-cdk-lib'
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { ServiceAlarm } from '../constructs/service-alarm.ts'
import type { Foundations } from '../constructs/foundations.ts'

/** The operations that functions use; an alarm can add up at most ten metrics. */
const tableOperations = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
] as const

const period = Duration.minutes(5)

/** The sum of one of the table's metrics over these operations, because DynamoDB counts each operation separately. */
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

/** Alarms about the table. It belongs to the storage stack, but its alarms are in this one. */
export class TableAlarms extends Construct {
  constructor(scope: Construct, id: string, { stage, table }: Foundations) {
    super(scope, id)
    new ServiceAlarm(this, 'table-throttled', stage, {
      text: {
        problem: 'DynamoDB is throttling requests.',
        impact: 'Calls are received and alerts sent late; the call centre may have to resend some.',
        severity: 'today',
      },
      metric: tableSum(table.name, 'ThrottledRequests', 'throttled requests'),
      threshold: 10,
      periods: { bad: 2, of: 3 },
    })
    new ServiceAlarm(this, 'table-failing', stage, {
      text: {
        problem: 'DynamoDB is failing.',
        impact:
          'Everybody is affected: while it lasts, no call is received, no problem can be read and no alert is sent.',
        severity: 'now',
      },
      metric: tableSum(table.name, 'SystemErrors', 'failed requests'),
      threshold: 10,
      periods: { bad: 2, of: 3 },
    })
  }
}
