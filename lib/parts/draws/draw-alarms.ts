import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { metricsNamespace } from '../../constructs/stage-context.ts'
import { HouseAlarm } from '../../constructs/service-alarm.ts'
import type { ServiceFunction } from '../../constructs/service-function.ts'
import type { Foundations } from '../../constructs/foundations.ts'

/** The alarms of the promise itself: that every group has its draw in time, and that nobody could have changed one. */
export const addDrawAlarms = (scope: Construct, { house }: Foundations, onWatch: ServiceFunction) => {
  const hour = Duration.hours(1)
  const ours = (metricName: string, statistic: 'max' | 'sum') =>
    new Metric({ namespace: metricsNamespace(house), metricName, statistic, period: hour })

  new HouseAlarm(scope, 'draws-undecided', house, {
    says: {
      wrong: 'Six hours after the draw, or more, groups have no winner yet.',
      whom: 'Their participants wait; it will be the same winner, later.',
      severity: 'today',
    },
    metric: ours('UndecidedDraws', 'max'),
    threshold: 0,
  })
  new HouseAlarm(scope, 'draws-not-sealed', house, {
    says: {
      wrong: "Groups could not be given this month's sealed list.",
      whom: 'Those without one at midnight of the last day have no draw this month.',
      severity: 'now',
    },
    metric: ours('GroupsNotSealed', 'max'),
    threshold: 0,
  })
  new HouseAlarm(scope, 'draws-without-digest', house, {
    says: {
      wrong: 'A month of draws was not sealed to its end.',
      whom: 'Its groups have no draw, or one that nobody could witness before the round.',
      severity: 'today',
    },
    metric: ours('MonthsWithoutDigest', 'max'),
    threshold: 0,
  })
  new HouseAlarm(scope, 'draws-mails-waiting', house, {
    says: {
      wrong: 'Six hours after the draw, or more, its sealing mails are not all out.',
      whom: 'Participants without theirs cannot check the draw by what they hold.',
      severity: 'today',
    },
    metric: ours('SealingMailsWaiting', 'max'),
    threshold: 0,
  })
  new HouseAlarm(scope, 'draws-differ', house, {
    says: {
      wrong: 'A stored draw is not what its list and its round give.',
      whom: 'A group may have been told the wrong winner; nothing was changed.',
      severity: 'now',
    },
    metric: ours('DrawDiffers', 'sum'),
    threshold: 0,
  })
  new HouseAlarm(scope, 'draws-refused', house, {
    says: {
      wrong: 'A sealed list is not the one that was published, or was sealed too late, and is not drawn.',
      whom: 'A group has no winner; somebody or something has changed what nobody may.',
      severity: 'now',
    },
    metric: ours('DrawRefused', 'sum'),
    threshold: 0,
  })
  new HouseAlarm(scope, 'draws-watch-silent', house, {
    says: {
      wrong: 'Nobody has looked for two hours at what is late in the draws.',
      whom: 'A draw that is not decided, or mails that are not out, would go unseen.',
      severity: 'today',
    },
    metric: onWatch.fn.metricInvocations({ period: hour, statistic: 'sum' }),
    threshold: 1,
    when: 'below',
    periods: { bad: 2, of: 2 },
    silence: 'bad',
  })
}
