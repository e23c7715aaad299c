import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Construct } from 'constructs'
import { type House, nameIn } from './stage-context.ts'

/** What an alarm says to the person it wakes. */
export type Sentence = {
  /** What is wrong, as a sentence. */
  wrong: string
  /** For whom, and what it means for them, as a sentence. */
  whom: string
  /** `now`: somebody is being hurt, get up. `today`: look in working hours. */
  severity: 'now' | 'today'
}

export type HouseAlarmProps = {
  says: Sentence
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
export class HouseAlarm extends Construct {
  /** Without the stage: as in the runbook. */
  readonly name: string
  readonly severity: Sentence['severity']
  readonly metric: IMetric
  readonly alarm: Alarm

  constructor(scope: Construct, name: string, house: House, props: HouseAlarmProps) {
    super(scope, name)
    this.name = name
    this.severity = props.says.severity
    this.metric = props.metric
    const { says, metric, threshold, when = 'above', periods = { bad: 1, of: 1 }, silence = 'good' } = props
    const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator
    this.alarm = new Alarm(this, 'alarm', {
      alarmName: nameIn(house, name),
      alarmDescription: `${says.wrong} ${says.whom} To be looked at: ${says.severity}. docs/runbook.md#${name}`,
      metric,
      threshold,
      comparisonOperator: when === 'above' ? GREATER_THAN_THRESHOLD : LESS_THAN_THRESHOLD,
      datapointsToAlarm: periods.bad,
      evaluationPeriods: periods.of,
      treatMissingData: silence === 'good' ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    })
    const action = new SnsAction(house.alarmTopic)
    this.alarm.addAlarmAction(action)
    this.alarm.addOkAction(action)
  }
}
