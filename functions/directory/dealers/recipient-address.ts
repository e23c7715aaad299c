import { readableAddress, sendableAddress } from '../../platform/content/email-address.ts'
import { invalidAddress } from '../../platform/content/schemas.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'

/** A recipient as it is stored: `email` is what mails are sent to, `typedEmail` how staff wrote it, if differently. */
type Stored = { email: string; typedEmail?: string | undefined }

/** A recipient with its address in the form that mails are sent to: a domain in non-ASCII letters becomes ASCII. */
export const storedRecipient = <R extends { email: string }>(
  recipient: R,
): R & { typedEmail?: string | undefined } => {
  const { email } = recipient
  const sendable = sendableAddress(email) ?? email
  return sendable === email ? recipient : { ...recipient, email: sendable, typedEmail: email }
}

/** A recipient as responses show it, with the address as typed. */
export const shownRecipient = <R extends Stored>({ typedEmail, ...recipient }: R): Omit<R, 'typedEmail'> => ({
  ...recipient,
  email: typedEmail ?? recipient.email,
})

/** An address that mails were sent to as staff typed it, or readable if it is none of these recipients' any more. */
export const shownAddress = (recipients: readonly Stored[], address: string): string => {
  const recipient = recipients.find(({ email }) => email === address)
  return recipient ? shownRecipient(recipient).email : readableAddress(address)
}

/**
 * Errors for the addresses that SES would not accept. One that the dealer already has is not checked again: older
 * rules may have accepted it.
 *
 * @param recipients as they are to be stored; undefined where one could not be parsed
 * @param before as they are stored
 */
export const addressErrors = (
  recipients: readonly (Stored | undefined)[],
  before: readonly Stored[] = [],
): ValidationError[] => {
  const known = new Set(before.map(({ email }) => email))
  return recipients.flatMap((recipient, index) =>
    !recipient || known.has(recipient.email) || sendableAddress(recipient.email) !== undefined
      ? []
      : [{ in: 'body' as const, pointer: `/alertRecipients/${index}/email`, ...invalidAddress }],
  )
}
