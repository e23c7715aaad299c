import type { Schemas } from '../app/app.ts'

/** Where staff and specialists, who act for no dealer, are taken to be. */
const asortisZone = 'Europe/Madrid'

/** The time zone in which a dealer's times are shown: the dealer's own, as far as whoever is signed in acts for it. */
export const zoneOf = ({ dealers }: Schemas['Me'], dealerId: string): string =>
  dealers.find((dealer) => dealer.dealerId === dealerId)?.zone ?? asortisZone
