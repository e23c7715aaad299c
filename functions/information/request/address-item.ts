import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { inSeconds } from '../../platform/calendar/months-later.ts'
import { keys, type prefixes } from '../keys.ts'
import type { InformationRecord } from './information-item.ts'
import { foldedAddress } from './same-address.ts'

/** The items' format version. */
const itemVersion = 1

/** Names an e-mail address, whatever its letter case, without saying it: nobody can tell it without the key. */
export type AddressHash = (email: string) => string

/** Makes such names with the stage's key, for this purpose only. */
export const addressHash =
  (fingerprint: Fingerprint): AddressHash =>
  (email) =>
    fingerprint({ purpose: 'information-address', email: foldedAddress(email) })

/** The table item that leads from an address to one half of a request, and ends with it (`keptUntil`, ISO 8601). */
export const addressItem = (
  hash: string,
  of: keyof typeof prefixes,
  { requestId, keptUntil }: { requestId: string; keptUntil: string },
) => ({
  ...keys.informationAddress(hash, of, requestId),
  v: itemVersion,
  requestId,
  expiresAt: inSeconds(keptUntil),
})

/** The items that lead from its address to each half of a request. */
export const addressItems = (hash: AddressHash, { request, marketing }: InformationRecord) => [
  ...(request ? [addressItem(hash(request.email), 'request', { ...request, keptUntil: request.until })] : []),
  ...(marketing ? [addressItem(hash(marketing.email), 'marketing', marketing)] : []),
]
