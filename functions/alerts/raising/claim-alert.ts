import { type Attempt, reclaim } from '../../platform/mail/sending/claim-steps.ts'
import type { Alert } from '../../cases/alert/alert-item.ts'
import { firstClaim } from './alert-steps.ts'
import { type AlertStore, changeAlert } from '../../cases/store/alert-store.ts'
import type { Notice } from '../../cases/alert/notice.ts'
import type { Recipient } from './recipient.ts'

export type About = { dealerId: string; callId: string; notice: Notice; recipient: Recipient }

/**
 * Claims one mail for an attempt: one conditional write where nobody else is at it. Answers the alert as it is
 * afterwards; `holds` says whether the claim was had. May be repeated with the same attempt when its answer is lost.
 */
export const claimAlert = async (
  alerts: AlertStore,
  about: About,
  known: Alert | undefined,
  attempt: Attempt,
  refusedToo: boolean,
): Promise<Alert> => {
  const first = firstClaim(about, attempt)
  const there = known ?? (await alerts.create(first))
  return there === null ? first : changeAlert(alerts, there, reclaim(attempt, refusedToo))
}
