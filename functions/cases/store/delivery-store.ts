import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { type Delivery, deliveryItem } from '../alert/delivery-item.ts'

export type DeliveryStore = {
  /** Keeps an event; one that is there stays as it first came. */
  put: (delivery: Delivery) => Promise<void>
}

/** The delivery events' items in the table. */
export const deliveryStore = (table: Table): DeliveryStore => ({
  put: async (delivery) => {
    await putIfAbsent(table, deliveryItem(delivery), () => undefined)
  },
})
