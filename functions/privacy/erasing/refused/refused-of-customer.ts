import type { StoredItem } from '../../../platform/personal-data/personal-data.ts'
import type { IsTheirs } from '../../../surveys/importing/refused/remove-refused.ts'
import type { BlockedStore } from '../../blocking/blocked-store.ts'
import { rowsOfCustomer, type RowsOfCustomerPorts } from '../../finding/rows-of-customer.ts'
import { type Erasure, partOf } from '../erasure-item.ts'
import type { ListHeld } from '../list-held.ts'

type RefusedOfCustomerPorts = RowsOfCustomerPorts & {
  blocked: Pick<BlockedStore, 'list'>
  list: ListHeld
  /** Takes rows out of some files of refused rows, after a place; returns the next place, undefined after the last. */
  removeRefused: (isTheirs: IsTheirs, after?: string) => Promise<string | undefined>
}

/**
 * Takes the rows of an erasure's customer out of files of refused rows (`rowsOfCustomer`). By what that is, is in what is
 * still held or, of a run that was interrupted, in what is blocked already. Of some files at a time, after a place; returns
 * the next place, undefined after the last. Idempotent.
 */
export const refusedOfCustomer = (ports: RefusedOfCustomerPorts) => {
  const { blocked, list, removeRefused } = ports
  /** What is held, then what is blocked. */
  async function* itemsOf(erasure: Erasure, customerRef: string): AsyncGenerator<StoredItem> {
    const { dealerId, erasureId, calls } = erasure
    const held = list({ dealerId, customerRef }, calls, partOf(erasure))
    for await (const { key, item } of held) if (item) yield { ...item, ...key }
    yield* blocked.list(erasureId)
  }

  return async (erasure: Erasure, after?: string): Promise<string | undefined> => {
    const { dealerId, customerRef, calls, part } = erasure
    if (customerRef === undefined) return undefined
    const items = itemsOf(erasure, customerRef)
    const whose = await rowsOfCustomer(ports)({ dealerId, customerRef }, items, part && { calls })
    return removeRefused(whose.isTheirs, after)
  }
}
