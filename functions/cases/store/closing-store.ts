import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { keys } from '../keys.ts'
import type { Closing } from '../call/closing-item.ts'

export const closingStore = (table: Table) => ({
  /** Stores the closing of a call; false if it already has one. */
  put: async (dealerId: string, callId: string, closing: Closing): Promise<boolean> => {
    const item = { ...keys.closing(dealerId, callId), v: 1, ...closing }
    return (await putIfAbsent(table, item, () => 'there')) === null
  },
})
export type ClosingStore = ReturnType<typeof closingStore>
