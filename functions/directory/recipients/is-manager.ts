import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import { storedAddress } from './recipient-address.ts'

/** Whether an address is that of one of a dealer's managers: a recipient of its alerts above level 1. */
export const isManager = (
  { alertRecipients }: Pick<StoredDealer, 'alertRecipients'>,
  email: string,
): boolean =>
  alertRecipients.some(
    (recipient) =>
      recipient.level > 1 && recipientHash(recipient.email) === recipientHash(storedAddress(email)),
  )
