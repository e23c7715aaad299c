import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { HouseAlarm } from '../constructs/service-alarm.ts'
import type { Foundations } from '../constructs/foundations.ts'

/** Invocations that Lambda refused, of all the account's functions: they share one quota. */
export const refusedInvocations = new Metric({
  namespace: 'AWS/Lambda',
  metricName: 'Throttles',
  statistic: 'sum',
  period: Duration.minutes(5),
  label: 'refused invocations',
})

/** What befalls all functions alike. */
export class FunctionAlarms extends Construct {
  constructor(scope: Construct, id: string, { house }: Foundations) {
    super(scope, id)
    new HouseAlarm(this, 'functions-throttled', house, {
      says: {
        wrong: 'Lambda refuses to run functions: too many run at once in this account.',
        whom: 'Requests are answered 503 and have to be sent again; alerts and what follows calls are late.',
        severity: 'now',
      },
      metric: refusedInvocations,
      threshold: 10,
      periods: { bad: 2, of: 3 },
    })
  }
}
