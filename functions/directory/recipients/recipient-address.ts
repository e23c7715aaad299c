import { readableAddress, sendableAddress } from '../../platform/content/email-address.ts'
import { invalidAddress } from '../../platform/content/schemas.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'
import type { Stored } from './recipient.ts'

type Addressed = Stored<{ email: string }>

/** An address in the form that mails are sent to; as it is if there is no such form. */
export const storedAddress = (address: string): string => sendableAddress(address) ?? address

/** A recipient with its address in the form that mails are sent to: a domain in non-ASCII letters becomes ASCII. */
export const storedRecipient = <R extends { email: string }>(recipient: R): Stored<R> => {
  const email = storedAddress(recipient.email)
  return email === recipient.email ? recipient : { ...recipient, email, typedEmail: recipient.email }
}

/** A recipient as responses show it, with the address as typed. */
export const shownRecipient = <R extends Addressed>({
  typedEmail,
  ...recipient
}: R): Omit<R, 'typedEmail'> => ({
  ...recipient,
  email: typedEmail ?? recipient.email,
})

/** An address that mails were sent to as staff typed it, or readable if it is none of these recipients' any more. */
export const shownAddress = (recipients: readonly Addressed[], address: string): string => {
  const recipient = recipients.find(({ email }) => email === address)
  return recipient ? shownRecipient(recipient).email : readableAddress(address)
}

/**
 * Errors for the addresses that SES would not accept. One that the list already has is not checked again: older rules
 * may have accepted it.
 *
 * @param list the list's name in the body
 * @param recipients as they are to be stored; undefined where one could not be parsed
 * @param before as they are stored
 */
export const addressErrors = (
  list: string,
  recipients: readonly (Addressed | undefined)[] = [],
  before: readonly Addressed[] = [],
): ValidationError[] => {
  const known = new Set(before.map(({ email }) => email))
  return recipients.flatMap((recipient, index) =>
    !recipient || known.has(recipient.email) || sendableAddress(recipient.email) !== undefined
      ? []
      : [{ in: 'body' as const, pointer: `/${list}/${index}/email`, ...invalidAddress }],
  )
}
