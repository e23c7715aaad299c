import { zoneSpelling } from '../../platform/calendar/zone.ts'
import type { DealerContent, StoredDealer } from './dealer.ts'
import { storedAddress, storedRecipient } from '../recipients/recipient-address.ts'

/** A zone in the spelling in which it is stored: as before if it is unchanged or if there is no such zone. */
const storedZone = (zone: string, before: string | undefined): string =>
  zone === before ? zone : (zoneSpelling(zone) ?? zone)

/** A dealer in the form in which it is stored: addresses to send to, and the zone in its own spelling. */
export const storedDealerOf = (
  { standIns, digestRecipients, ...content }: DealerContent,
  before: Pick<StoredDealer, 'zone'> | undefined,
): StoredDealer => ({
  ...content,
  zone: storedZone(content.zone, before?.zone),
  alertRecipients: content.alertRecipients.map(storedRecipient),
  ...(standIns && {
    standIns: standIns.map((standIn) => ({ ...storedRecipient(standIn), for: storedAddress(standIn.for) })),
  }),
  ...(digestRecipients && { digestRecipients: digestRecipients.map(storedRecipient) }),
})
