import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { metricsNamespace } from '../constructs/stage-context.ts'
import { ServiceAlarm } from '../constructs/service-alarm.ts'
import type { Foundations } from '../constructs/foundations.ts'

const period = Duration.minutes(5)

/** Alarms about the API as its users see it. Complete failure has its own alarm, on the API. */
export class ApiAlarms extends Construct {
  constructor(scope: Construct, id: string, { stage, api }: Foundations) {
    super(scope, id)
    const counted = { period, statistic: 'sum' }
    const requests = api.httpApi.metricCount(counted)
    /** A percentage of all requests; ignored below this many requests, where a few would be a large share. */
    const share = (some: IMetric, atLeast: number, label: string) =>
      new MathExpression({
        expression: `IF(some >= ${atLeast}, 100 * some / requests, 0)`,
        usingMetrics: { requests, some },
        label,
        period,
      })
    const throttled = new MetricFilter(this, 'throttled-requests', {
      logGroup: api.accessLog,
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
      metricNamespace: metricsNamespace(stage),
      metricName: 'ThrottledRequests',
    })

    new ServiceAlarm(this, 'api-failing-rate', stage, {
      text: {
        problem: 'For a quarter of an hour, at least one request in fifty has got a 5xx.',
        impact: 'The call centre and dealers get occasional errors, too few at a time to wake anybody.',
        severity: 'today',
      },
      metric: share(api.httpApi.metricServerError(counted), 2, '% failed'),
      threshold: 2,
      periods: { bad: 3, of: 3 },
    })
    new ServiceAlarm(this, 'api-refusing', stage, {
      text: {
        problem: 'For a quarter of an hour, nearly half of all requests have been rejected with 4xx.',
        impact: 'Software of the call centre or of a dealer gets nothing accepted, perhaps not even calls.',
        severity: 'today',
      },
      metric: share(api.httpApi.metricClientError(counted), 50, '% refused'),
      threshold: 40,
      periods: { bad: 3, of: 3 },
    })
    new ServiceAlarm(this, 'api-throttled', stage, {
      text: {
        problem: 'More than occasional requests are rejected with 429.',
        impact: 'The call centre and dealers wait and retry; what they send arrives late.',
        severity: 'today',
      },
      metric: throttled.metric({ period, statistic: 'sum' }),
      threshold: 20,
      periods: { bad: 2, of: 3 },
    })
  }
}
