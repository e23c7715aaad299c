import { Duration, Stack } from 'aws-cdk-lib'
import {
  AlarmStatusWidget,
  AlarmStatusWidgetSortBy,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { callsOperations } from '../../functions/calls/operations.ts'
import { alarmsIn, functionsIn } from '../constructs/find-in-tree.ts'
import { metricsNamespace, resourceName } from '../constructs/stage-context.ts'
import type { ServiceAlarm } from '../constructs/service-alarm.ts'
import type { Foundations } from '../constructs/foundations.ts'
import { refusedInvocations } from './function-alarms.ts'
import { tableSum } from './table-alarms.ts'

const period = Duration.minutes(5)
const wholeWidth = 24

/** Rows of four alarms each, below a title. */
const heightOf = (alarms: readonly unknown[]) => 2 + Math.ceil(alarms.length / 4)

const sum = (namespace: string, metricName: string, dimensionsMap: Record<string, string> = {}) =>
  new Metric({ namespace, metricName, dimensionsMap, statistic: 'sum', period })

const graph = (title: string, left: IMetric[], more: { mark?: number; right?: IMetric[] } = {}) =>
  new GraphWidget({
    title,
    left,
    ...(more.right ? { right: more.right } : {}),
    ...(more.mark === undefined ? {} : { leftAnnotations: [{ value: more.mark, label: 'alarm' }] }),
    width: 8,
    height: 6,
  })

/**
 * The dashboard, in the order of the questions of a person on call. It shows every alarm and function that exists in
 * the stack so far, so create it last.
 */
export class DutyDashboard extends Construct {
  private readonly foundations: Foundations

  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.foundations = foundations
    const alarms = alarmsIn(Stack.of(this))
    const dashboard = new Dashboard(this, 'dashboard', {
      dashboardName: resourceName(foundations.stage, 'duty'),
    })
    const ask = (question: string, ...widgets: IWidget[]) => {
      dashboard.addWidgets(new TextWidget({ markdown: `## ${question}`, width: wholeWidth, height: 1 }))
      dashboard.addWidgets(...widgets)
    }
    ask('What is wrong?', ...this.stateOf(alarms))
    ask('Are dealers being alerted?', ...this.told(alarms))
    ask('Are calls coming in?', ...this.comingIn())
    ask('Is anything stuck?', ...this.stuck(alarms))
    ask('Who is throttling?', ...this.throttling())
    ask('What does it cost?', ...this.cost())
  }

  private stateOf(alarms: readonly ServiceAlarm[]): IWidget[] {
    const urgent = (severity: ServiceAlarm['severity'], title: string) => {
      const shown = alarms.filter((alarm) => alarm.severity === severity)
      return new AlarmStatusWidget({
        title,
        alarms: shown.map(({ alarm }) => alarm),
        sortBy: AlarmStatusWidgetSortBy.STATE_UPDATED_TIMESTAMP,
        width: wholeWidth,
        height: heightOf(shown),
      })
    }
    return [urgent('now', 'now: people are affected'), urgent('today', 'today: can wait until working hours')]
  }

  private told(alarms: readonly ServiceAlarm[]): IWidget[] {
    const { mail } = this.foundations
    const late = alarms.filter(({ name }) => name === 'alerts-late').map(({ metric }) => metric)
    const rate = (metricName: string) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        dimensionsMap: { 'ses:configuration-set': mail.configurationSetName },
        statistic: 'max',
        period: Duration.hours(1),
      })
    const named = ['problem-unalerted', 'alert-reaches-nobody', 'mail-rejected']
    const missed = alarms.filter(({ name }) => named.includes(name)).map(({ metric }) => metric)
    return [
      graph('From problem to SES, p99, ms', late, { mark: Duration.seconds(15).toMilliseconds() }),
      graph('Not alerted in time, not alerted at all, rejected', missed),
      graph(
        'E-mails of the account, and the share that bounces (SES suspends at 10 %)',
        ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'].map((name) => sum('AWS/SES', name)),
        { right: ['Reputation.BounceRate', 'Reputation.ComplaintRate'].map(rate) },
      ),
    ]
  }

  private comingIn(): IWidget[] {
    const { stage, api } = this.foundations
    const { method, path } = callsOperations.putCall
    const taken = new MetricFilter(this, 'calls-taken', {
      logGroup: api.accessLog,
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.route', '=', `${method} ${path}`),
        FilterPattern.stringValue('$.status', '=', '201'),
      ),
      metricNamespace: metricsNamespace(stage),
      metricName: 'CallsTaken',
    })
    const { httpApi } = api
    const answers = { period, statistic: 'sum' }
    return [
      graph('Single calls received (without batches)', [
        taken.metric({ period, statistic: 'sum', label: 'calls received' }),
      ]),
      graph('Requests, rejected (4xx) and failed (5xx)', [
        httpApi.metricCount(answers),
        httpApi.metricClientError(answers),
        httpApi.metricServerError(answers),
      ]),
      graph(
        'Response time, ms',
        ['p50', 'p99'].map((statistic) => httpApi.metricLatency({ period, statistic, label: statistic })),
      ),
    ]
  }

  /** Everything about draws that is not errors, lag or queues, which have their own graphs. */
  private stuck(alarms: readonly ServiceAlarm[]): IWidget[] {
    const ending = (suffix: string) => alarms.filter(({ name }) => name.endsWith(suffix))
    const shown = new Set(['-errors', '-behind', '-dead-letters'].flatMap(ending))
    const draws = alarms.filter((alarm) => alarm.name.startsWith('draw') && !shown.has(alarm))
    const metricsOf = (some: readonly ServiceAlarm[]) => some.map(({ metric }) => metric)
    const widgets = [
      graph('Age of records waiting in the stream, ms', metricsOf(ending('-behind'))),
      graph('Dead letters', metricsOf(ending('-dead-letters'))),
    ]
    return draws.length === 0 ? widgets : [...widgets, graph('Draws', metricsOf(draws))]
  }

  private throttling(): IWidget[] {
    const { stage, table } = this.foundations
    const running = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'ConcurrentExecutions',
      statistic: 'max',
      period,
      label: 'concurrent executions, in the account',
    })
    return [
      graph('Lambda', [refusedInvocations], { right: [running] }),
      graph('DynamoDB', [tableSum(table.name, 'ThrottledRequests', 'throttled')]),
      graph('API Gateway', [
        sum(metricsNamespace(stage), 'ThrottledRequests').with({ label: 'rejected with 429' }),
      ]),
    ]
  }

  /** What is billed by use; prices are in docs/operations.md. The account's bill exists only in us-east-1. */
  private cost(): IWidget[] {
    const { table } = this.foundations
    const functions = functionsIn(Stack.of(this))
    const units = (name: string) => sum('AWS/DynamoDB', name, { TableName: table.name })
    return [
      graph('DynamoDB units', ['ConsumedWriteCapacityUnits', 'ConsumedReadCapacityUnits'].map(units)),
      graph(
        'Duration of functions, ms',
        functions.map(({ fn, name }) => fn.metricDuration({ period, statistic: 'sum', label: name })),
      ),
      graph("The account's bill this month so far, US dollars", [
        new Metric({
          namespace: 'AWS/Billing',
          metricName: 'EstimatedCharges',
          dimensionsMap: { Currency: 'USD' },
          statistic: 'max',
          period: Duration.hours(6),
          region: 'us-east-1',
        }),
      ]),
    ]
  }
}
