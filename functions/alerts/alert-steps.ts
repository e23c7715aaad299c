import type { Alert } from './alert-item.ts'
import type { Notice } from './notice.ts'
import type { Recipient } from './recipient.ts'

/**
 * How an alert goes from state to state: pure functions from the alert as it is to the alert as it should be, or
 * null when there is nothing to change. Each may be applied again to its own result, so that a write whose answer
 * got lost can be repeated. What they keep between them: an attempt starts only when every attempt before it
 * surely sent nothing or is counted in `uncertainAt`; so SES takes at most one mail more than that counts.
 */
export type AlertChange = (alert: Alert) => Alert | null

/** Longer than any function that sends may run, shorter than the two minutes after which the sweep looks. */
export const leaseMs = 90_000

export type Attempt = { id: string; now: Date }

const leaseOf = ({ id, now }: Attempt) => ({
  state: 'claimed' as const,
  at: now.toISOString(),
  attemptId: id,
  leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
})

/** The claim of a mail that nobody has tried to send before. */
export const firstClaim = (
  about: { dealerId: string; callId: string; notice: Notice; recipient: Recipient },
  attempt: Attempt,
): Alert => {
  const { recipient, ...ids } = about
  return { n: 1, ...ids, ...recipient, ...leaseOf(attempt), attempts: 1, uncertainAt: [] }
}

/**
 * Claims for a new attempt: a released mail, one whose lease has ended (its attempt may have sent it, so that is
 * counted), and a refused one when `refusedToo`.
 */
export const claimAgain =
  (attempt: Attempt, refusedToo = false): AlertChange =>
  (alert) => {
    const now = attempt.now.toISOString()
    const ended = alert.state === 'claimed' && alert.leaseUntil <= now && alert.attemptId !== attempt.id
    if (!ended && alert.state !== 'released' && !(refusedToo && alert.state === 'refused')) return null
    const uncertainAt = ended ? [...alert.uncertainAt, now] : alert.uncertainAt
    return { ...alert, ...leaseOf(attempt), attempts: alert.attempts + 1, uncertainAt }
  }

const whileClaimed =
  (attempt: Attempt, change: (alert: Alert, at: string) => Alert): AlertChange =>
  (alert) =>
    alert.state === 'claimed' && alert.attemptId === attempt.id
      ? change(alert, attempt.now.toISOString())
      : null

/** The attempt surely sent nothing, and another may. */
export const release = (attempt: Attempt, code: string): AlertChange =>
  whileClaimed(attempt, (alert, at) => ({ ...alert, state: 'released', at, code }))

/** Nobody can say whether the attempt sent it; another may send it, perhaps a second time. */
export const releaseUncertain = (attempt: Attempt, code: string): AlertChange =>
  whileClaimed(attempt, (alert, at) => ({
    ...alert,
    state: 'released',
    at,
    code,
    uncertainAt: [...alert.uncertainAt, at],
  }))

/** SES refused it for good. */
export const refuse = (attempt: Attempt, code: string): AlertChange =>
  whileClaimed(attempt, (alert, at) => ({ ...alert, state: 'refused', at, code }))

/**
 * SES took it: a fact, whoever holds the claim by now. What an event has said already is not taken back; of
 * several acceptances the first one's id stays.
 */
export const accept =
  (accepted: { messageId: string; at: Date; latencyMs: number }): AlertChange =>
  (alert) => {
    if (alert.sentAt !== undefined) return null
    const { messageId, latencyMs } = accepted
    const at = accepted.at.toISOString()
    const known = ['sent', 'delivered', 'bounced', 'complained'].includes(alert.state)
    return { ...alert, ...(known ? {} : { state: 'sent' as const, at }), messageId, sentAt: at, latencyMs }
  }
