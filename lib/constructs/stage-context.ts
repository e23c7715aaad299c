import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { StageSettings } from '../settings.ts'

/** What every house construct knows of its stage. */
export type House = {
  settings: StageSettings
  /** Where every alarm is sent. */
  alarmTopic: ITopic
}

/** A name in AWS that tells the stage and is the same in the code, the console and the runbook. */
export const nameIn = ({ settings }: Pick<House, 'settings'>, name: string): string =>
  `fidelizacion-${settings.stage}-${name}`

/** The CloudWatch namespace of a stage's own metrics: two stages in one account never share a figure. */
export const metricsNamespace = ({ settings }: Pick<House, 'settings'>): string =>
  `Fidelizacion/${settings.stage}`
