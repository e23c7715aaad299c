import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Metric } from '../../platform/runtime/log.ts'
import type { BackoffPorts } from '../../platform/retry/back-off.ts'
import type { Mailer } from '../../platform/mail/sending/send-mail.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

/** The dependencies of sending alerts. */
export type AlertPorts = {
  alerts: Cases['alerts']
  mailer: Mailer
  directory: Pick<Directory, 'dealer' | 'questionnaire' | 'brand' | 'preloadBrands'>
  cases: Pick<Cases['cases'], 'recordAlert'>
  clock: Clock
  metric: Metric
  /** Creates the id of an attempt. */
  newId: () => string
  /** The sender's address, and Asortis's own. */
  from: string
  asortis: string
} & BackoffPorts
