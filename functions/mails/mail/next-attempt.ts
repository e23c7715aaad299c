import { isSettled, type MailClaim } from '../../platform/mail/sending/claim-steps.ts'

const minuteMs = 60_000
const longestMs = 30 * minuteMs

/**
 * When the next attempt to send an e-mail is due (ISO 8601): when the lease of one that is being sent ends; at once if it
 * was never attempted; else a minute after the first attempt, two after the second, and so on up to half an hour. Null if
 * it needs nothing more.
 */
export const nextAttemptAt = (mail: MailClaim): string | null => {
  if (isSettled(mail)) return null
  if (mail.state === 'claimed') return mail.leaseUntil
  if (mail.attempts === 0) return mail.at
  const wait = Math.min(minuteMs * 2 ** (mail.attempts - 1), longestMs)
  return new Date(Date.parse(mail.at) + wait).toISOString()
}
