import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { metricsNamespace } from '../../constructs/stage-context.ts'
import { ServiceAlarm } from '../../constructs/service-alarm.ts'
import type { ServiceFunction } from '../../constructs/service-function.ts'
import type { Foundations } from '../../constructs/foundations.ts'

/** The alarms about what the draw guarantees: every group has its draw in time, and no draw can have been changed. */
export const addDrawAlarms = (scope: Construct, { stage }: Foundations, onWatch: ServiceFunction) => {
  const hour = Duration.hours(1)
  const ours = (metricName: string, statistic: 'max' | 'sum') =>
    new Metric({ namespace: metricsNamespace(stage), metricName, statistic, period: hour })

  new ServiceAlarm(scope, 'draws-undecided', stage, {
    text: {
      problem: 'Six hours or more after the draw, some groups have no winner.',
      impact: 'Their participants wait; the winner will be the same one, later.',
      severity: 'today',
    },
    metric: ours('UndecidedDraws', 'max'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-not-sealed', stage, {
    text: {
      problem: 'Some groups have no sealed list for this month.',
      impact: 'Those without one at midnight on the last day have no draw this month.',
      severity: 'now',
    },
    metric: ours('GroupsNotSealed', 'max'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-without-digest', stage, {
    text: {
      problem: 'Sealing a month of draws was not completed.',
      impact: 'Its groups have no draw, or one that nobody could witness before the round.',
      severity: 'today',
    },
    metric: ours('MonthsWithoutDigest', 'max'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-mails-waiting', stage, {
    text: {
      problem: 'Six hours or more after the draw, not all of its sealing e-mails have been sent.',
      impact: 'Participants without one cannot verify the draw from their own copy.',
      severity: 'today',
    },
    metric: ours('SealingMailsWaiting', 'max'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-differ', stage, {
    text: {
      problem: 'A stored draw does not match its list and its round.',
      impact: 'A group may have been told the wrong winner; nothing was changed.',
      severity: 'now',
    },
    metric: ours('DrawDiffers', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-refused', stage, {
    text: {
      problem:
        'A sealed list is not the published one, or was sealed too late, and is excluded from the draw.',
      impact: 'A group has no winner; somebody or something has changed protected data.',
      severity: 'now',
    },
    metric: ours('DrawRefused', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-watch-silent', stage, {
    text: {
      problem: 'The check for delays in the draws has not run for two hours.',
      impact: 'Undecided draws or unsent e-mails would go undetected.',
      severity: 'today',
    },
    metric: onWatch.fn.metricInvocations({ period: hour, statistic: 'sum' }),
    threshold: 1,
    when: 'below',
    periods: { bad: 2, of: 2 },
    silence: 'bad',
  })
}
