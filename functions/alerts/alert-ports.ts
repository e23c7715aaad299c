import type { Directory } from '../directory/read-directory.ts'
import type { Clock } from '../platform/clock.ts'
import type { Metric } from '../platform/log.ts'
import type { Waiting } from '../platform/mail/patience.ts'
import type { Mailer } from '../platform/mail/send-mail.ts'
import type { ProblemBookkeeping } from '../problems/problem-bookkeeping.ts'
import type { AlertStore } from './alert-store.ts'

/** What telling people of a problem needs. */
export type AlertPorts = {
  alerts: AlertStore
  mailer: Mailer
  directory: Pick<Directory, 'dealer' | 'questionnaire'>
  cases: Pick<ProblemBookkeeping, 'recordAlert'>
  clock: Clock
  metric: Metric
  /** A new id for an attempt. */
  newId: () => string
  /** The sender's address, and Asortis's own. */
  from: string
  asortis: string
} & Waiting
