import type { ReadItem } from '../../platform/table/read-item.ts'
import { parseCallItem, type StoredCall } from '../call/call-item.ts'
import { nobody } from '../call/customer-state.ts'
import { parseCustomerItem } from '../customer/customer-item.ts'
import { keys } from '../keys.ts'
import type { CustomerStore } from './customer-store.ts'

/**
 * What consumers of many changes read of each: with `readBatched` one request for all that are looked at together, instead
 * of several for each change.
 */
export const readsTogether = (readItem: ReadItem) => {
  const get: CustomerStore['get'] = async (dealerId, contact, { consistent = false } = {}) => {
    const item = await readItem(keys.customer(dealerId, contact), consistent)
    return item ? parseCustomerItem(item) : nobody()
  }
  return {
    /** Customers' states, as the customer store reads them one by one. */
    customers: { get },

    /**
     * A call as it is stored, undefined if there is none: one of an earlier release is not brought up to date. Strongly
     * consistent. Throws 410 if it was erased.
     */
    readStored: async (dealerId: string, callId: string): Promise<StoredCall | undefined> => {
      const item = await readItem(keys.call(dealerId, callId), true)
      return item && parseCallItem(item)
    },
  }
}
