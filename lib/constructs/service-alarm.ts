import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Construct } from 'constructs'
import { type StageContext, resourceName } from './stage-context.ts'

/** The text an alarm shows to the person on call. */
export type AlarmText = {
  /** A sentence that says what is wrong. */
  problem: string
  /** A sentence that says who is affected, and how. */
  impact: string
  /** `now`: people are affected, act immediately. `today`: look at it during working hours. */
  severity: 'now' | 'today'
}

type ServiceAlarmProps = {
  text: AlarmText
  metric: IMetric
  threshold: number
  /** Whether values above (default) or below the threshold are bad. */
  when?: 'above' | 'below'
  /** How many of how many periods must be bad; 1 of 1 by default. */
  periods?: { bad: number; of: number }
  /** What missing data means; good by default. */
  silence?: 'good' | 'bad'
}

/** An alarm that always has a text. Its name is its section in `docs/runbook.md`. */
export class ServiceAlarm extends Construct {
  /** Without the stage, as in the runbook. */
  readonly name: string
  readonly severity: AlarmText['severity']
  readonly metric: IMetric
  readonly alarm: Alarm

  constructor(scope: Construct, name: string, stage: StageContext, props: ServiceAlarmProps) {
    super(scope, name)
    this.name = name
    this.severity = props.text.severity
    this.metric = props.metric
    const {
      text: says,
      metric,
      threshold,
      when = 'above',
      periods = { bad: 1, of: 1 },
      silence = 'good',
    } = props
    const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator
    this.alarm = new Alarm(this, 'alarm', {
      alarmName: resourceName(stage, name),
      alarmDescription: `${says.problem} ${says.impact} To be looked at: ${says.severity}. docs/runbook.md#${name}`,
      metric,
      threshold,
      comparisonOperator: when === 'above' ? GREATER_THAN_THRESHOLD : LESS_THAN_THRESHOLD,
      datapointsToAlarm: periods.bad,
      evaluationPeriods: periods.of,
      treatMissingData: silence === 'good' ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    })
    const action = new SnsAction(stage.alarmTopic)
    this.alarm.addAlarmAction(action)
    this.alarm.addOkAction(action)
  }
}
