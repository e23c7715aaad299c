import type { Resource } from '../resources/resource-item.ts'
import type { StoredDealer } from './dealer.ts'
import { shownRecipient } from './recipient-address.ts'

/** A dealer as responses show it: its content and, while it takes part in a group, its membership. */
export const shownDealer = (
  dealerId: string,
  { content, group }: Pick<Resource<StoredDealer>, 'content' | 'group'>,
) => ({
  dealerId,
  ...content,
  alertRecipients: content.alertRecipients.map(shownRecipient),
  ...(group && { group }),
})
