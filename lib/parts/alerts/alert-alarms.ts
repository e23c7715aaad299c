import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { functionsIn } from '../../constructs/find-in-tree.ts'
import { metricsNamespace } from '../../constructs/stage-context.ts'
import { ServiceAlarm } from '../../constructs/service-alarm.ts'
import type { ServiceFunction } from '../../constructs/service-function.ts'
import type { Foundations } from '../../constructs/foundations.ts'

const minutes = (count: number) => Duration.minutes(count)

/** Mails that SES took and then refused to send on, as alerts-on-delivery logs them. */
const rejectedMails = (scope: Construct, { stage }: Foundations) => {
  const onDelivery = functionsIn(scope).find(({ name }) => name === 'alerts-on-delivery')
  if (!onDelivery) throw new Error('Nobody hears what becomes of mails')
  return new MetricFilter(scope, 'rejected-mails', {
    logGroup: onDelivery.fn.logGroup,
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue('$.event', '=', 'delivery-recorded'),
      FilterPattern.stringValue('$.type', '=', 'reject'),
    ),
    metricNamespace: metricsNamespace(stage),
    metricName: 'RejectedMails',
  })
}

/** The alarms of the promise itself: that every problem is alerted, and within seconds. */
export const addAlertAlarms = (scope: Construct, foundations: Foundations, onSweep: ServiceFunction) => {
  const { stage, mail } = foundations
  const ours = (metricName: string, statistic: string) =>
    new Metric({ namespace: metricsNamespace(stage), metricName, statistic, period: minutes(5) })
  const reputation = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': mail.configurationSetName },
      statistic: 'max',
      period: minutes(60),
    })

  new ServiceAlarm(scope, 'alerts-late', stage, {
    text: {
      problem: 'One alert in a hundred or more takes over 15 seconds.',
      impact: 'Dealers hear of new problems late, while their customers wait.',
      severity: 'today',
    },
    metric: ours('AlertLatency', 'p99'),
    threshold: Duration.seconds(15).toMilliseconds(),
    periods: { bad: 2, of: 3 },
  })
  new ServiceAlarm(scope, 'problem-unalerted', stage, {
    text: {
      problem: 'The sweep has found a problem that nobody was told of in time.',
      impact: 'A dealer heard of it by the sweep, over two minutes late.',
      severity: 'today',
    },
    metric: ours('UnalertedProblemFound', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'alert-reaches-nobody', stage, {
    text: {
      problem: 'An alert reaches nobody: every address, ours too, bounces or is refused.',
      impact: 'A dealer does not know that its customer has a problem, nor does Asortis.',
      severity: 'now',
    },
    metric: ours('AlertReachesNobody', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'sweep-silent', stage, {
    text: {
      problem: 'The sweep has not run for ten minutes.',
      impact: 'A problem whose alert went wrong is not alerted, and nothing else would say so.',
      severity: 'now',
    },
    metric: onSweep.fn.metricInvocations({ period: minutes(5), statistic: 'sum' }),
    threshold: 1,
    when: 'below',
    periods: { bad: 2, of: 2 },
    silence: 'bad',
  })
  // SES puts an account under review at 5 % bounces and 0.1 % complaints.
  new ServiceAlarm(scope, 'mail-bouncing', stage, {
    text: {
      problem: 'Over 4 % of the alerts bounce.',
      impact: 'Dealers with a bad address are told another way; from 5 % on SES may stop all alerts.',
      severity: 'today',
    },
    metric: reputation('Reputation.BounceRate'),
    threshold: 0.04,
  })
  new ServiceAlarm(scope, 'mail-complained-of', stage, {
    text: {
      problem: 'Recipients mark alerts as spam.',
      impact: 'They get no more alerts; from 0.1 % on SES may stop all alerts.',
      severity: 'today',
    },
    metric: reputation('Reputation.ComplaintRate'),
    threshold: 0.0008,
  })
  new ServiceAlarm(scope, 'mail-rejected', stage, {
    text: {
      problem: 'SES took an alert and then refused to send it on: it believes to have found a virus in it.',
      impact: 'The dealer is told another way, where there is one; SES may stop all alerts if it goes on.',
      severity: 'today',
    },
    metric: rejectedMails(scope, foundations).metric({ statistic: 'sum', period: minutes(5) }),
    threshold: 0,
  })
}
