import type { ReadNotToRing } from '../../cases/suspension/not-to-ring.ts'
import type { StandsStill } from '../../cases/suspension/stands-still.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Metric } from '../../platform/runtime/log.ts'
import type { BackoffPorts } from '../../platform/retry/back-off.ts'
import type { Mailer } from '../../platform/mail/sending/send-mail.ts'
import type { linkToken } from '../../cases/acknowledgement/link-token.ts'
import type { Contact } from '../mail/alert-facts.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

/** The dependencies of sending alerts. */
export type AlertPorts = {
  alerts: Cases['alerts']
  mailer: Mailer
  directory: Pick<Directory, 'dealer' | 'questionnaire' | 'brand' | 'preloadBrands'>
  cases: Pick<Cases['cases'], 'recordAlert'>
  notices: Pick<Cases['notices'], 'get' | 'list'>
  /** Whether a case stands still, or is about to, by the states that its customer is in now. */
  standsStill: StandsStill
  /** What stands against ringing a call's customer. */
  readNotToRing: ReadNotToRing
  clock: Clock
  metric: Metric
  /** Creates the id of an attempt. */
  newId: () => string
  /** The sender's address, and Asortis's own. */
  from: string
  asortis: string
  /** The people at Asortis whom a recipient can reach. */
  contact: Contact
  links: Pick<Cases['links'], 'put'>
  linkToken: ReturnType<typeof linkToken>
  /** The API's URL in links: `https://...` without a trailing slash. */
  apiUrl: string
} & BackoffPorts
