import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { metricsNamespace } from '../constructs/stage-context.ts'
import { ServiceAlarm } from '../constructs/service-alarm.ts'
import type { Foundations } from '../constructs/foundations.ts'

const period = Duration.minutes(5)

/** The API as whoever uses it sees it; that it fails outright is said by the API's own alarm. */
export class ApiAlarms extends Construct {
  constructor(scope: Construct, id: string, { stage, api }: Foundations) {
    super(scope, id)
    const counted = { period, statistic: 'sum' }
    const requests = api.httpApi.metricCount(counted)
    /** In percent of all requests; nothing below so many, where a few would be a large share. */
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
        problem: 'One request in fifty or more is answered with 5xx, for a quarter of an hour.',
        impact: 'Call centre and dealers get errors now and then, too few at a time to wake anybody.',
        severity: 'today',
      },
      metric: share(api.httpApi.metricServerError(counted), 2, '% failed'),
      threshold: 2,
      periods: { bad: 3, of: 3 },
    })
    new ServiceAlarm(this, 'api-refusing', stage, {
      text: {
        problem: 'Nearly half of all requests are refused with 4xx, for a quarter of an hour.',
        impact: 'Some software of the call centre or of a dealer gets nothing through, its calls perhaps.',
        severity: 'today',
      },
      metric: share(api.httpApi.metricClientError(counted), 50, '% refused'),
      threshold: 40,
      periods: { bad: 3, of: 3 },
    })
    new ServiceAlarm(this, 'api-throttled', stage, {
      text: {
        problem: 'Requests are refused with 429, more than the odd one.',
        impact: 'Call centre and dealers wait and try again; what they send arrives late.',
        severity: 'today',
      },
      metric: throttled.metric({ period, statistic: 'sum' }),
      threshold: 20,
      periods: { bad: 2, of: 3 },
    })
  }
}
