import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { metricsNamespace } from '../../constructs/stage-context.ts'
import { ServiceAlarm } from '../../constructs/service-alarm.ts'
import type { ServiceFunction } from '../../constructs/service-function.ts'
import type { Foundations } from '../../constructs/foundations.ts'

/** The alarms of the promise itself: that every group has its draw in time, and that nobody could have changed one. */
export const addDrawAlarms = (scope: Construct, { stage }: Foundations, onWatch: ServiceFunction) => {
  const hour = Duration.hours(1)
  const ours = (metricName: string, statistic: 'max' | 'sum') =>
    new Metric({ namespace: metricsNamespace(stage), metricName, statistic, period: hour })

  new ServiceAlarm(scope, 'draws-undecided', stage, {
    text: {
      problem: 'Six hours after the draw, or more, groups have no winner yet.',
      impact: 'Their participants wait; it will be the same winner, later.',
      severity: 'today',
    },
    metric: ours('UndecidedDraws', 'max'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-not-sealed', stage, {
    text: {
      problem: "Groups could not be given this month's sealed list.",
      impact: 'Those without one at midnight of the last day have no draw this month.',
      severity: 'now',
    },
    metric: ours('GroupsNotSealed', 'max'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-without-digest', stage, {
    text: {
      problem: 'A month of draws was not sealed to its end.',
      impact: 'Its groups have no draw, or one that nobody could witness before the round.',
      severity: 'today',
    },
    metric: ours('MonthsWithoutDigest', 'max'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-mails-waiting', stage, {
    text: {
      problem: 'Six hours after the draw, or more, its sealing mails are not all out.',
      impact: 'Participants without theirs cannot check the draw by what they hold.',
      severity: 'today',
    },
    metric: ours('SealingMailsWaiting', 'max'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-differ', stage, {
    text: {
      problem: 'A stored draw is not what its list and its round give.',
      impact: 'A group may have been told the wrong winner; nothing was changed.',
      severity: 'now',
    },
    metric: ours('DrawDiffers', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-refused', stage, {
    text: {
      problem: 'A sealed list is not the one that was published, or was sealed too late, and is not drawn.',
      impact: 'A group has no winner; somebody or something has changed what nobody may.',
      severity: 'now',
    },
    metric: ours('DrawRefused', 'sum'),
    threshold: 0,
  })
  new ServiceAlarm(scope, 'draws-watch-silent', stage, {
    text: {
      problem: 'Nobody has looked for two hours at what is late in the draws.',
      impact: 'A draw that is not decided, or mails that are not out, would go unseen.',
      severity: 'today',
    },
    metric: onWatch.fn.metricInvocations({ period: hour, statistic: 'sum' }),
    threshold: 1,
    when: 'below',
    periods: { bad: 2, of: 2 },
    silence: 'bad',
  })
}
