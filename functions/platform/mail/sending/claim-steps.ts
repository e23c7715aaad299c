import * as z from 'zod/mini'

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

/** What every item holds that stands for one mail to one recipient. */
export const claimFields = {
  state: z.enum(mailStates),
  /** When the state was reached. */
  at: z.string(),
  /** The attempt that made the last claim, and when its claim ends. */
  attemptId: z.string(),
  leaseUntil: z.string(),
  attempts: z.int(),
  /** When each attempt ended in a way that leaves open whether SES took the mail: so often it may be repeated. */
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

/** Whether an attempt has the claim, so that it and nobody else may send. */
export const holdsClaim = (mail: MailClaim, attempt: Attempt): boolean =>
  mail.state === 'claimed' && mail.attemptId === attempt.id

/**
 * Claims for a new attempt: a released mail, one whose lease has ended (its attempt may have sent it, so that is
 * counted), and a refused one when `refusedToo`.
 */
export const reclaim =
  (attempt: Attempt, refusedToo = false): ClaimChange =>
  (mail) => {
    const now = attempt.now.toISOString()
    const ended = mail.state === 'claimed' && mail.leaseUntil <= now && mail.attemptId !== attempt.id
    if (!ended && mail.state !== 'released' && !(refusedToo && mail.state === 'refused')) return null
    const uncertainAt = ended ? [...mail.uncertainAt, now] : mail.uncertainAt
    return { ...mail, ...leaseOf(attempt), attempts: mail.attempts + 1, uncertainAt }
  }

/** The attempt surely sent nothing, and another may. */
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
