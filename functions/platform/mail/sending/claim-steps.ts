import * as z from 'zod/mini'
import { named } from '../../content/named.ts'

/**
 * How a mail to one recipient stands.
 * `claimed`: one attempt is at it until its lease ends. `released`: nobody is at it, it is still to be sent.
 * `refused`: SES will not take it, and trying again is no use. `sent`: SES has taken it, the message id is stored.
 * `delivered`, `bounced`, `complained`: what SES's events say became of it.
 */
export const mailStates = [
  'claimed',
  'released',
  'refused',
  'sent',
  'delivered',
  'bounced',
  'complained',
] as const
export type MailState = (typeof mailStates)[number]
export const mailState = named('MailState', z.enum(mailStates))

/** What every item holds that stands for one mail to one recipient. */
export const claimFields = {
  state: mailState,
  /** When the state was reached. */
  at: z.string(),
  /** The attempt that made the last claim, and when its claim ends. */
  attemptId: z.string(),
  leaseUntil: z.string(),
  attempts: z.int(),
  /** When each attempt ended without knowing whether SES accepted the mail: it may have been sent that many times more. */
  uncertainAt: z.array(z.string()),
  /** The code of the last refusal, throttle or fault. */
  code: z.optional(z.string()),
  messageId: z.optional(z.string()),
  sentAt: z.optional(z.string()),
}
export type MailClaim = z.output<z.ZodMiniObject<typeof claimFields>>

/**
 * How a mail goes from state to state: pure functions from the mail as it is to the mail as it should be, or null
 * when there is nothing to change. Each may be applied again to its own result, so that a write whose answer got
 * lost can be repeated. What they keep between them: an attempt starts only when every attempt before it surely sent
 * nothing or is counted in `uncertainAt`; so SES takes at most one mail more than that counts.
 */
export type ClaimChange = <M extends MailClaim>(mail: M) => M | null

/** Longer than any attempt may take, and than any function that sends alerts may run. */
export const leaseMs = 90_000

export type Attempt = { id: string; now: Date }

const leaseOf = ({ id, now }: Attempt) => ({
  state: 'claimed' as const,
  at: now.toISOString(),
  attemptId: id,
  leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
})

/** The claim of a mail that nobody has tried to send before. */
export const firstLease = (attempt: Attempt) => ({ ...leaseOf(attempt), attempts: 1, uncertainAt: [] })

/** Whether an attempt holds the claim, so that only it may send. */
export const holdsClaim = (mail: MailClaim, attempt: Attempt): boolean =>
  mail.state === 'claimed' && mail.attemptId === attempt.id

/**
 * Attempts that may leave open whether SES took the mail, before it is given up: each of them may have been taken, and
 * whoever depends on the mail must be told some other way.
 */
export const mostUncertain = 3

/** Whether a mail is left as it is because too many attempts left open whether SES took it. */
export const isGivenUp = ({ state, uncertainAt }: MailClaim): boolean =>
  state === 'released' && uncertainAt.length >= mostUncertain

/** Whether nothing is left to do for a mail: SES has it, will never take it, or may have it several times. */
export const isSettled = (mail: MailClaim): boolean =>
  mail.state === 'released' ? isGivenUp(mail) : mail.state !== 'claimed'

/**
 * Whether a new attempt may have a mail: one that is released, or whose lease has ended. With `lastResort` also a
 * refused or given-up one: its cause may have been mended.
 */
export const isClaimable = (mail: MailClaim, now: Date, lastResort = false): boolean => {
  if (mail.state === 'claimed') return mail.leaseUntil <= now.toISOString()
  return (
    (mail.state === 'released' && !isGivenUp(mail)) ||
    (lastResort && (mail.state === 'refused' || isGivenUp(mail)))
  )
}

/**
 * Claims for a new attempt what it may have. Where a lease has ended, its attempt may have sent the mail: that is
 * counted, and if it was one too many, the mail is given up instead.
 */
export const reclaim =
  (attempt: Attempt, lastResort = false): ClaimChange =>
  (mail) => {
    if (holdsClaim(mail, attempt) || !isClaimable(mail, attempt.now, lastResort)) return null
    const at = attempt.now.toISOString()
    const uncertainAt = mail.state === 'claimed' ? [...mail.uncertainAt, at] : mail.uncertainAt
    const givenUp = mail.state === 'claimed' && uncertainAt.length >= mostUncertain && !lastResort
    if (givenUp) return { ...mail, state: 'released', at, uncertainAt }
    return { ...mail, ...leaseOf(attempt), attempts: mail.attempts + 1, uncertainAt }
  }

/** The attempt certainly sent nothing, and another may try. */
export const release =
  (attempt: Attempt, code: string): ClaimChange =>
  (mail) =>
    holdsClaim(mail, attempt) ? { ...mail, state: 'released', at: attempt.now.toISOString(), code } : null

/** Nobody can say whether the attempt sent it; another may send it, perhaps a second time. */
export const releaseUncertain =
  (attempt: Attempt, code: string): ClaimChange =>
  (mail) => {
    if (!holdsClaim(mail, attempt)) return null
    const at = attempt.now.toISOString()
    return { ...mail, state: 'released', at, code, uncertainAt: [...mail.uncertainAt, at] }
  }

/** SES refused it for good. */
export const refuse =
  (attempt: Attempt, code: string): ClaimChange =>
  (mail) =>
    holdsClaim(mail, attempt) ? { ...mail, state: 'refused', at: attempt.now.toISOString(), code } : null

/**
 * SES took it: a fact, whoever holds the claim by now. What an event has said already is not taken back; of
 * several acceptances the first one's id stays.
 */
export const accept =
  (accepted: { messageId: string; at: Date }): ClaimChange =>
  (mail) => {
    if (mail.sentAt !== undefined) return null
    const at = accepted.at.toISOString()
    const known = ['sent', 'delivered', 'bounced', 'complained'].includes(mail.state)
    const standing = known ? {} : { state: 'sent' as const, at }
    return { ...mail, ...standing, messageId: accepted.messageId, sentAt: at }
  }
