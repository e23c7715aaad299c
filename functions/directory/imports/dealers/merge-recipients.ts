import { callKinds } from '../../questionnaires/call-kind.ts'
import type { AlertRecipient } from '../../dealers/dealer.ts'
import { storedAddress } from '../../recipients/recipient-address.ts'
import { normaliseLine } from '../../../platform/content/normalise-text.ts'

const addressOf = (typed: string): string => storedAddress(normaliseLine(typed))

/**
 * The recipients of a dealer's alerts after those of one level have been replaced by these addresses. Whoever is a
 * recipient of that level stays exactly as they are; a new one gets the alerts about every kind of call. Other levels
 * stay.
 */
export const mergeRecipients = (
  before: readonly AlertRecipient[],
  level: number,
  addresses: readonly string[],
): AlertRecipient[] => {
  const wanted = new Map(addresses.map((email) => [addressOf(email), email]))
  const kept = before.filter(
    (recipient) => recipient.level !== level || wanted.has(addressOf(recipient.email)),
  )
  for (const { email, level: at } of kept) if (at === level) wanted.delete(addressOf(email))
  const added = [...wanted.values()].map((email) => ({ email, kinds: [...callKinds], level }))
  return [...kept, ...added]
}
