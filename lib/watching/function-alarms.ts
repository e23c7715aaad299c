import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { ServiceAlarm } from '../constructs/service-alarm.ts'
import type { Foundations } from '../constructs/foundations.ts'

/** Invocations refused by Lambda, over all of the account's functions, which share one quota. */
export const refusedInvocations = new Metric({
  namespace: 'AWS/Lambda',
  metricName: 'Throttles',
  statistic: 'sum',
  period: Duration.minutes(5),
  label: 'refused invocations',
})

/** Alarms about all functions together. */
export class FunctionAlarms extends Construct {
  constructor(scope: Construct, id: string, { stage }: Foundations) {
    super(scope, id)
    new ServiceAlarm(this, 'functions-throttled', stage, {
      text: {
        problem: 'Lambda refuses to run functions: too many are running in this account.',
        impact: 'Requests get 503 and must be sent again; alerts and follow-ups are late.',
        severity: 'now',
      },
      metric: refusedInvocations,
      threshold: 10,
      periods: { bad: 2, of: 3 },
    })
  }
}
