import * as z from 'zod/mini'
import { named } from '../../content/named.ts'

/**
 * The state of a mail to one recipient. `claimed`: an attempt is sending it, until its lease ends. `released`: it is
 * still to be sent. `refused`: SES rejected it for good. `sent`: SES accepted it. `delivered`, `bounced`, `complained`:
 * reported by SES's events.
 */
const mailStates = ['claimed', 'released', 'refused', 'sent', 'delivered', 'bounced', 'complained'] as const
export type MailState = (typeof mailStates)[number]
export const mailState = named('MailState', z.enum(mailStates))

/** The attributes of every item that represents a mail to one recipient. */
export const claimFields = {
  state: mailState,
  /** When it entered its state. */
  at: z.string(),
  /** The attempt that last claimed it, and when that lease ends. */
  attemptId: z.string(),
  leaseUntil: z.string(),
  attempts: z.int(),
  /** When each attempt with an unknown outcome ended; the mail may have been sent that many more times. */
  uncertainAt: z.array(z.string()),
  /** The code of the last refusal, throttle or fault. */
  code: z.optional(z.string()),
  messageId: z.optional(z.string()),
  sentAt: z.optional(z.string()),
}
export type MailClaim = z.output<z.ZodMiniObject<typeof claimFields>>

/*
 * State transitions of a mail: pure functions that return the changed mail, or null if nothing changes. Each is
 * idempotent, so that a write whose response was lost can be repeated. Invariant: an attempt starts only if every
 * earlier one certainly sent nothing or is counted in `uncertainAt`, so SES accepts at most one mail more than that
 * count.
 */
export type ClaimChange = <M extends MailClaim>(mail: M) => M | null

/** Longer than any attempt, and than the timeout of any function that sends mail. */
export const leaseMs = 90_000

export type Attempt = { id: string; now: Date }

const leaseOf = ({ id, now }: Attempt) => ({
  state: 'claimed' as const,
  at: now.toISOString(),
  attemptId: id,
  leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
})

/** The claim of a mail that has not been attempted yet. */
export const firstLease = (attempt: Attempt) => ({ ...leaseOf(attempt), attempts: 1, uncertainAt: [] })

/** Whether an attempt holds the claim; only then may it send. */
export const holdsClaim = (mail: MailClaim, attempt: Attempt): boolean =>
  mail.state === 'claimed' && mail.attemptId === attempt.id

/** The number of attempts with an unknown outcome after which a mail is given up, because SES may have accepted each. */
export const maxUncertain = 3

/** Whether a mail is given up because too many attempts have an unknown outcome. */
export const isGivenUp = ({ state, uncertainAt }: MailClaim): boolean =>
  state === 'released' && uncertainAt.length >= maxUncertain

/** Whether a mail needs nothing more: SES accepted it, rejected it for good, or may have accepted it several times. */
export const isSettled = (mail: MailClaim): boolean =>
  mail.state === 'released' ? isGivenUp(mail) : mail.state !== 'claimed'

/**
 * Whether a new attempt may claim a mail: one that is released, or whose lease has ended. With `lastResort`, also a
 * refused or given-up one, because the cause may have been fixed.
 */
export const isClaimable = (mail: MailClaim, now: Date, lastResort = false): boolean => {
  if (mail.state === 'claimed') return mail.leaseUntil <= now.toISOString()
  return (
    (mail.state === 'released' && !isGivenUp(mail)) ||
    (lastResort && (mail.state === 'refused' || isGivenUp(mail)))
  )
}

/**
 * Claims a mail for a new attempt, if it may be claimed. An attempt whose lease ended may have sent the mail, so it is
 * counted as uncertain; if that makes too many, the mail is given up instead.
 */
export const reclaim =
  (attempt: Attempt, lastResort = false): ClaimChange =>
  (mail) => {
    if (holdsClaim(mail, attempt) || !isClaimable(mail, attempt.now, lastResort)) return null
    const at = attempt.now.toISOString()
    const uncertainAt = mail.state === 'claimed' ? [...mail.uncertainAt, at] : mail.uncertainAt
    const givenUp = mail.state === 'claimed' && uncertainAt.length >= maxUncertain && !lastResort
    if (givenUp) return { ...mail, state: 'released', at, uncertainAt }
    return { ...mail, ...leaseOf(attempt), attempts: mail.attempts + 1, uncertainAt }
  }

/** Releases a mail after an attempt that certainly sent nothing. */
export const release =
  (attempt: Attempt, code: string): ClaimChange =>
  (mail) =>
    holdsClaim(mail, attempt) ? { ...mail, state: 'released', at: attempt.now.toISOString(), code } : null

/** Releases a mail after an attempt with an unknown outcome; the next one may send it a second time. */
export const releaseUncertain =
  (attempt: Attempt, code: string): ClaimChange =>
  (mail) => {
    if (!holdsClaim(mail, attempt)) return null
    const at = attempt.now.toISOString()
    return { ...mail, state: 'released', at, code, uncertainAt: [...mail.uncertainAt, at] }
  }

/** Records that SES rejected a mail for good. */
export const refuse =
  (attempt: Attempt, code: string): ClaimChange =>
  (mail) =>
    holdsClaim(mail, attempt) ? { ...mail, state: 'refused', at: attempt.now.toISOString(), code } : null

/**
 * Records that SES accepted a mail, whichever attempt holds the claim now. A state already reported by an event stays,
 * and so does the message id of an earlier acceptance.
 */
export const accept =
  (accepted: { messageId: string; at: Date }): ClaimChange =>
  (mail) => {
    if (mail.sentAt !== undefined) return null
    const at = accepted.at.toISOString()
    const known = ['sent', 'delivered', 'bounced', 'complained'].includes(mail.state)
    const sent = known ? {} : { state: 'sent' as const, at }
    return { ...mail, ...sent, messageId: accepted.messageId, sentAt: at }
  }
