import type { Directory } from '../../directory/reading/read-directory.ts'
import type { CustomerOf, StoredItem } from '../../platform/personal-data/personal-data.ts'
import type { IsTheirs } from '../../surveys/importing/refused/remove-refused.ts'
import { responseOf } from '../../surveys/personal-data/response-of.ts'
import { isHeldCallKey } from '../keys.ts'
import { parseHeldCall } from './held-item.ts'
import type { HeldStore } from './held-store.ts'
import { placesOf } from './list-calls.ts'
import type { Part } from './part.ts'
import { type PersonKey, personKeys, personKeysInFull } from './person-key.ts'
import { personKeyKinds } from './person-key-kinds.ts'

export type RowsOfCustomerPorts = {
  held: Pick<HeldStore, 'calls' | 'keyHash'>
  directory: Pick<Directory, 'dealer'>
}

/**
 * Which refused rows are a customer's. `isTheirs`: something in the row leads to them, in any spelling, as a search would find
 * them, or it has the id of one of their survey responses. `isSurelyTheirs` leaves those out of which no dealer is known and
 * that have a reference only: it may be that of another dealer's customer; and those that have a number that may be another's.
 */
type WhoseRow = { isTheirs: IsTheirs; isSurelyTheirs: IsTheirs }

/** Those of `personKeyKinds` that are the same at every dealer. */
const anywhere = personKeyKinds.filter((kind) => kind !== 'customerRef' && kind !== 'visitRef')

/**
 * Says whose refused rows are, for a customer of a dealer, or for a part of a company's reference. `items` is what is held, or
 * blocked already: survey responses and what leads to calls are looked at, the rest is passed over.
 */
export const rowsOfCustomer =
  ({ held, directory }: RowsOfCustomerPorts) =>
  async (
    { dealerId, customerRef }: CustomerOf,
    items: AsyncIterable<StoredItem>,
    part?: Pick<Part, 'calls'>,
  ): Promise<WhoseRow> => {
    const country = (await directory.dealer(dealerId))?.country ?? 'ES'
    const hashOf = (key: PersonKey) => held.keyHash(dealerId, key)
    const ofReference = personKeys('customerRef', customerRef, country).map(hashOf)
    const theirs = new Set(ofReference)
    const others = new Set<string>()
    for (const { callId, keyHashes } of await placesOf({ held }, { dealerId, customerRef }))
      for (const hash of keyHashes) (part && !part.calls.includes(callId) ? others : theirs).add(hash)
    const ids = new Set<string>()
    for await (const item of items) {
      if (isHeldCallKey(item)) for (const hash of parseHeldCall(item).keyHashes) theirs.add(hash)
      const response = responseOf(item)
      if (!response) continue
      ids.add(response.responseId)
      // Whoever has no call is known by what their survey responses say.
      for (const kind of ['visitRef', 'plate', 'customerRef'] as const)
        for (const key of personKeys(kind, response.keys[kind] ?? '', country)) theirs.add(hashOf(key))
    }
    // Of only a part of a reference: what leads to the rest of it, too, is not this person's.
    if (part) for (const hash of [...ofReference, ...others]) theirs.delete(hash)
    const by =
      (isSure: boolean): IsTheirs =>
      (row) => {
        if (row.dealerId !== null && row.dealerId !== dealerId) return false
        const kinds = isSure && row.dealerId === null ? anywhere : personKeyKinds
        const keysOf = isSure ? personKeysInFull : personKeys
        const leadsToThem = (cell: string) =>
          kinds.some((kind) => keysOf(kind, cell, country).some((key) => theirs.has(hashOf(key))))
        return row.ids.some((id) => ids.has(id)) || row.personal.some(leadsToThem)
      }
    return { isTheirs: by(false), isSurelyTheirs: by(true) }
  }
