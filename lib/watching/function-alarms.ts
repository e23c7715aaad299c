import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { ServiceAlarm } from '../constructs/service-alarm.ts'
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
  constructor(scope: Construct, id: string, { stage }: Foundations) {
    super(scope, id)
    new ServiceAlarm(this, 'functions-throttled', stage, {
      text: {
        problem: 'Lambda refuses to run functions: too many run at once in this account.',
        impact:
          'Requests are answered 503 and have to be sent again; alerts and what follows calls are late.',
        severity: 'now',
      },
      metric: refusedInvocations,
      threshold: 10,
      periods: { bad: 2, of: 3 },
    })
  }
}
