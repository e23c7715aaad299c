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

/** E-mails that SES accepted but then refused to send, as logged by alerts-on-delivery. */
const rejectedMails = (scope: Construct, { stage }: Foundations) => {
  const onDelivery = functionsIn(scope).find(({ name }) => name === 'alerts-on-delivery')
  if (!onDelivery) throw new Error('Outcomes of e-mails are not recorded')
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

/** The alarms about the service's promise: every problem is alerted within seconds. */
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
      problem: 'At least one alert in a hundred takes more than 15 seconds.',
      impact: 'Dealers are alerted to new problems late, while their customers wait.',
      severity: 'today',
    },
    metric: ours('AlertLatency', 'p99'),
    threshold: Duration.seconds(15).toMilliseconds(),
    periods: { bad: 2, of: 3 },
  })
  new ServiceAlarm(scope, 'problem-unalerted', stage, {
    text: {
      problem: 'The sweep has found a problem that nobody was alerted to in time.',
      impact: 'The sweep alerted the dealer, more than two minutes late.',
      severity: 'today',
    },
    metric: ours('UnalertedProblemFound', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'case-failing', stage, {
    text: {
      problem: 'The sweep fails on a case.',
      impact:
        'Its alert, escalations and closing wait, and are tried again within the hour; other cases are not delayed.',
      severity: 'today',
    },
    metric: ours('CaseFailing', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'alert-reaches-nobody', stage, {
    text: {
      problem: 'An alert reaches nobody: every address, including ours, bounces or is refused.',
      impact: 'Neither the dealer nor Asortis knows that a customer has a problem.',
      severity: 'now',
    },
    metric: ours('AlertReachesNobody', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'holidays-run-out', stage, {
    text: {
      problem: 'The table of public holidays ends in fewer than 500 days.',
      impact: 'Deadlines after its end count public holidays as working days, and escalate too early.',
      severity: 'today',
    },
    metric: ours('HolidaysRunOut', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'sweep-silent', stage, {
    text: {
      problem: 'The sweep has not run for ten minutes.',
      impact: 'A problem whose alert failed is not alerted, and nothing else detects it.',
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
      problem: 'More than 4 % of the alerts bounce.',
      impact:
        'Dealers with a bad address are alerted through another one; above 5 % SES may stop all alerts.',
      severity: 'today',
    },
    metric: reputation('Reputation.BounceRate'),
    threshold: 0.04,
  })
  new ServiceAlarm(scope, 'mail-complained-of', stage, {
    text: {
      problem: 'Recipients mark alerts as spam.',
      impact: 'They receive no more alerts; above 0.1 % SES may stop all alerts.',
      severity: 'today',
    },
    metric: reputation('Reputation.ComplaintRate'),
    threshold: 0.0008,
  })
  new ServiceAlarm(scope, 'mail-rejected', stage, {
    text: {
      problem: 'SES accepted an alert but refused to deliver it, because it suspects a virus.',
      impact:
        'The dealer is alerted through another address, if there is one; SES may stop all alerts if it continues.',
      severity: 'today',
    },
    metric: rejectedMails(scope, foundations).metric({ statistic: 'sum', period: minutes(5) }),
    threshold: 0,
  })
}
