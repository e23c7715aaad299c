import type { Directory } from '../directory/read-directory.ts'
import type { Clock } from '../platform/clock.ts'
import type { Metric } from '../platform/log.ts'
import type { ProblemBookkeeping } from '../problems/problem-bookkeeping.ts'
import type { AlertStore } from './alert-store.ts'
import type { Mailer } from './send-mail.ts'

/** What telling people of a problem needs. */
export type AlertPorts = {
  alerts: AlertStore
  mailer: Mailer
  directory: Pick<Directory, 'dealer' | 'questionnaire'>
  cases: Pick<ProblemBookkeeping, 'recordAlert'>
  clock: Clock
  metric: Metric
  /** Waits so many milliseconds. */
  sleep: (ms: number) => Promise<void>
  /** A number from 0 to 1, for jitter. */
  random: () => number
  /** A new id for an attempt. */
  newId: () => string
  /** The sender's address, and Asortis's own. */
  from: string
  asortis: string
}

/** How long one run may go on. */
export type Patience = {
  /** Attempts per mail within this run. */
  attempts: number
  /** Milliseconds left before the run must end. */
  remainingMs: () => number
}
