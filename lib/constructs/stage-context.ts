import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { StageSettings } from '../settings.ts'

/** What every construct needs to know about its stage. */
export type StageContext = {
  settings: StageSettings
  /** The topic that receives every alarm. */
  alarmTopic: ITopic
}

/** A name in AWS that includes the stage and is otherwise the same in the code, the console and the runbook. */
export const resourceName = ({ settings }: Pick<StageContext, 'settings'>, name: string): string =>
  `fidelizacion-${settings.stage}-${name}`

/** The CloudWatch namespace of a stage's own metrics, so that two stages in one account never share a metric. */
export const metricsNamespace = ({ settings }: Pick<StageContext, 'settings'>): string =>
  `Fidelizacion/${settings.stage}`
