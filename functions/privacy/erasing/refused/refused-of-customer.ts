import type { Directory } from '../../../directory/reading/read-directory.ts'
import type { IsTheirs } from '../../../surveys/importing/refused/remove-refused.ts'
import type { StoredItem } from '../../../platform/personal-data/personal-data.ts'
import { responseOf } from '../../../surveys/personal-data/response-of.ts'
import type { BlockedStore } from '../../blocking/blocked-store.ts'
import { parseHeldCall } from '../../finding/held-item.ts'
import type { HeldStore } from '../../finding/held-store.ts'
import { placesOf } from '../../finding/list-calls.ts'
import { type PersonKey, personKeys } from '../../finding/person-key.ts'
import { personKeyKinds } from '../../finding/person-key-kinds.ts'
import { isHeldCallKey } from '../../keys.ts'
import type { Erasure } from '../erasure-item.ts'
import type { ListHeld } from '../list-held.ts'

type RefusedOfCustomerPorts = {
  held: Pick<HeldStore, 'calls' | 'keyHash'>
  blocked: Pick<BlockedStore, 'list'>
  list: ListHeld
  directory: Pick<Directory, 'dealer'>
  /** Takes rows out of some files of refused rows, after a place; returns the next place, undefined after the last. */
  removeRefused: (isTheirs: IsTheirs, after?: string) => Promise<string | undefined>
}

/**
 * Takes the rows of an erasure's customer out of files of refused rows: those in which something leads to the customer, in any
 * spelling, as a search would find them, and those with the id of one of their survey responses. By what that is, is in what is still held or, of a run that was interrupted, in what is
 * blocked already. Of some files at a time, after a place; returns the next place, undefined after the last. Idempotent.
 */
export const refusedOfCustomer =
  ({ held, blocked, list, directory, removeRefused }: RefusedOfCustomerPorts) =>
  async (
    { dealerId, customerRef, erasureId, calls, part, numbers = [] }: Erasure,
    after?: string,
  ): Promise<string | undefined> => {
    if (customerRef === undefined) return undefined
    const country = (await directory.dealer(dealerId))?.country ?? 'ES'
    const hashOf = (key: PersonKey) => held.keyHash(dealerId, key)
    const ofReference = personKeys('customerRef', customerRef, country).map(hashOf)
    const theirs = new Set(ofReference)
    const others = new Set<string>()
    for (const { callId, keyHashes } of await placesOf({ held }, { dealerId, customerRef }))
      for (const hash of keyHashes) (part && !calls.includes(callId) ? others : theirs).add(hash)
    const ids = new Set<string>()
    /** Whoever has no call is known by what their survey responses say. */
    const addResponse = (item: StoredItem) => {
      const response = responseOf(item)
      if (!response) return
      ids.add(response.responseId)
      for (const kind of ['visitRef', 'plate', 'customerRef'] as const)
        for (const key of personKeys(kind, response.keys[kind] ?? '', country)) theirs.add(hashOf(key))
    }
    for await (const { key, item } of list(
      { dealerId, customerRef },
      calls,
      part && { ...part, calls, numbers },
    ))
      if (item) addResponse({ ...item, ...key })
    for await (const item of blocked.list(erasureId)) {
      addResponse(item)
      if (isHeldCallKey(item)) for (const hash of parseHeldCall(item).keyHashes) theirs.add(hash)
    }
    // Of only a part of a reference: what leads to the rest of it, too, is not this person's.
    if (part) for (const hash of [...ofReference, ...others]) theirs.delete(hash)
    const isTheirs: IsTheirs = (row) => {
      if (row.dealerId !== null && row.dealerId !== dealerId) return false
      const leadsToThem = (cell: string) =>
        personKeyKinds.some((kind) => personKeys(kind, cell, country).some((key) => theirs.has(hashOf(key))))
      return row.ids.some((id) => ids.has(id)) || row.personal.some(leadsToThem)
    }
    return removeRefused(isTheirs, after)
  }
