import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { type Delivery, deliveryItem } from '../alert/delivery-item.ts'

export type DeliveryStore = {
  /** Stores an event; if it is already stored, the first version stays. */
  put: (delivery: Delivery) => Promise<void>
}

/** The delivery event store on the table. */
export const deliveryStore = (table: Table): DeliveryStore => ({
  put: async (delivery) => {
    await putIfAbsent(table, deliveryItem(delivery), () => undefined)
  },
})
