import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { StageSettings } from '../settings.ts'

/** What every stage construct knows of its stage. */
export type StageContext = {
  settings: StageSettings
  /** Where every alarm is sent. */
  alarmTopic: ITopic
}

/** A name in AWS that tells the stage and is the same in the code, the console and the runbook. */
export const resourceName = ({ settings }: Pick<StageContext, 'settings'>, name: string): string =>
  `fidelizacion-${settings.stage}-${name}`

/** The CloudWatch namespace of a stage's own metrics: two stages in one account never share a figure. */
export const metricsNamespace = ({ settings }: Pick<StageContext, 'settings'>): string =>
  `Fidelizacion/${settings.stage}`
