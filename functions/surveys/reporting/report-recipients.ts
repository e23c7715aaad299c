import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'

/**
 * Who gets a dealer's monthly report: its managers, who are the recipients of its alerts above level 1, or whoever gets
 * its alerts where there are none; each address once.
 */
export const reportRecipients = ({
  alertRecipients,
}: Pick<StoredDealer, 'alertRecipients'>): { email: string; name?: string | undefined }[] => {
  const managers = alertRecipients.filter(({ level }) => level > 1)
  const chosen = managers.length > 0 ? managers : alertRecipients
  const byAddress = new Map(chosen.map(({ email, name }) => [recipientHash(email), { email, name }]))
  return [...byAddress.values()].map(({ email, name }) => ({ email, ...(name !== undefined && { name }) }))
}
