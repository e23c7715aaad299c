import { unwrap } from '../../client/unwrap.ts'
import { type Schemas, useApp } from '../app/app.ts'
import { readDealers } from './directory.ts'
import { lastRead, useLoad } from './load.ts'

/** What a dealer is called, and the zone of its times. */
export type NamedDealer = { name: string; zone: string }
type Dealers = ReadonlyMap<string, NamedDealer>

/** Where Asortis is: for times of a dealer whose zone is not known yet. */
export const asortisZone = 'Europe/Madrid'

const own = ({ dealers }: Schemas['Me'], dealerId: string): NamedDealer | undefined =>
  dealers.find((dealer) => dealer.dealerId === dealerId)

const lastDealers = lastRead<Dealers>()
const lastDealer = lastRead<NamedDealer>()

/**
 * The dealers by id, for staff, to whom lists across dealers give ids alone. Empty until they have been read, or if they
 * cannot be: a list is still worth showing with ids.
 */
export const useDealers = (): Dealers => {
  const { api } = useApp()
  const { value } = useLoad(lastDealers, 'all', async (signal) => {
    const dealers = await readDealers(api, signal)
    return new Map(dealers.map(({ dealerId, name, zone }) => [dealerId, { name, zone }]))
  }).loaded
  return value.state === 'ready' ? value.data : new Map()
}

/** A dealer of those read by `useDealers`; by its id, and with Asortis's zone, as long as it is not known. */
export const dealerIn = (dealers: Dealers, dealerId: string): NamedDealer =>
  dealers.get(dealerId) ?? { name: dealerId, zone: asortisZone }

/**
 * The dealer whose page is shown: one's own, or, for Asortis's people, as the service knows it. Until it has been read, or
 * if it cannot be, it has its id for a name and Asortis's zone.
 */
export const useDealer = (dealerId: string): NamedDealer => {
  const { api, me } = useApp()
  const { value } = useLoad(lastDealer, dealerId, async (signal) => {
    const { name, zone } =
      own(me, dealerId) ??
      (await unwrap(api.GET('/v1/dealers/{dealerId}', { params: { path: { dealerId } }, signal })))
    return { name, zone }
  }).loaded
  return own(me, dealerId) ?? (value.state === 'ready' ? value.data : { name: dealerId, zone: asortisZone })
}
