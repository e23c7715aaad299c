import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Construct } from 'constructs'
import { type StageContext, resourceName } from './stage-context.ts'

/** What an alarm says to the person it wakes. */
export type AlarmText = {
  /** What is wrong, as a sentence. */
  problem: string
  /** For whom, and what it means for them, as a sentence. */
  impact: string
  /** `now`: somebody is being hurt, get up. `today`: look in working hours. */
  severity: 'now' | 'today'
}

export type ServiceAlarmProps = {
  text: AlarmText
  metric: IMetric
  threshold: number
  /** Above the threshold unless set. */
  when?: 'above' | 'below'
  /** Of how many periods, how many must be bad; one of one unless set. */
  periods?: { bad: number; of: number }
  /** What no data means; nothing bad unless set. */
  silence?: 'good' | 'bad'
}

/**
 * An alarm that cannot be made without its sentence. Its name is its heading in `docs/runbook.md`.
 */
export class ServiceAlarm extends Construct {
  /** Without the stage: as in the runbook. */
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
