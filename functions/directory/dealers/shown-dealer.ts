import type { Resource } from '../resources/resource-item.ts'
import type { StoredDealer } from './dealer.ts'
import { shownAddress, shownRecipient } from '../recipients/recipient-address.ts'

/** A dealer's content as responses show it, with addresses as they were typed. */
export const shownContent = ({ standIns, digestRecipients, ...content }: StoredDealer) => ({
  ...content,
  alertRecipients: content.alertRecipients.map(shownRecipient),
  ...(standIns && {
    standIns: standIns.map((standIn) => ({
      ...shownRecipient(standIn),
      for: shownAddress(content.alertRecipients, standIn.for),
    })),
  }),
  ...(digestRecipients && { digestRecipients: digestRecipients.map(shownRecipient) }),
})

/** A dealer as responses show it: its content and, while it takes part in a group, its membership. */
export const shownDealer = (
  dealerId: string,
  { content, group }: Pick<Resource<StoredDealer>, 'content' | 'group'>,
) => ({
  dealerId,
  ...shownContent(content),
  ...(group && { group }),
})
