import { Duration, Stack } from 'aws-cdk-lib'
import {
  AlarmStatusWidget,
  AlarmStatusWidgetSortBy,
  Dashboard,
  GraphWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { alarmsIn, functionsIn } from '../constructs/find-in-tree.ts'
import type { Foundations } from '../constructs/foundations.ts'
import { resourceName } from '../constructs/stage-context.ts'

/** The state of every alarm that exists in the stack so far: what the duty dashboard is for the service stack. */
export class InsightDashboard extends Construct {
  constructor(scope: Construct, id: string, { stage }: Foundations) {
    super(scope, id)
    const dashboard = new Dashboard(this, 'dashboard', { dashboardName: resourceName(stage, 'insight') })
    const alarms = alarmsIn(Stack.of(this))
    dashboard.addWidgets(
      new AlarmStatusWidget({
        title: 'What is wrong?',
        alarms: alarms.map(({ alarm }) => alarm),
        sortBy: AlarmStatusWidgetSortBy.STATE_UPDATED_TIMESTAMP,
        width: 24,
        height: 2 + Math.ceil(alarms.length / 4),
      }),
    )
    const queues = alarms.filter(({ name }) => name.endsWith('-dead-letters'))
    const period = Duration.minutes(5)
    dashboard.addWidgets(
      new GraphWidget({
        title: 'Dead letters',
        left: queues.map(({ metric }) => metric),
        width: 12,
        height: 6,
      }),
      new GraphWidget({
        title: 'Duration of functions, ms',
        left: functionsIn(Stack.of(this)).map(({ fn, name }) =>
          fn.metricDuration({ period, statistic: 'sum', label: name }),
        ),
        width: 12,
        height: 6,
      }),
    )
  }
}
