import { type Attempt, accept, firstLease } from '../../platform/mail/sending/claim-steps.ts'
import type { Alert, AlertChange } from '../../cases/alert/alert-item.ts'
import type { Notice } from '../../cases/alert/notice.ts'
import type { Recipient } from './recipient.ts'

/** The claim of an alert that nobody has tried to send before. */
export const firstClaim = (
  about: { dealerId: string; callId: string; notice: Notice; recipient: Recipient },
  attempt: Attempt,
): Alert => {
  const { recipient, ...ids } = about
  return { n: 1, ...ids, ...recipient, ...firstLease(attempt) }
}

/** SES took it, so long after the problem opened. */
export const acceptAlert =
  ({ latencyMs, ...accepted }: { messageId: string; at: Date; latencyMs: number }): AlertChange =>
  (alert) => {
    const next = accept(accepted)(alert)
    return next && { ...next, latencyMs }
  }
