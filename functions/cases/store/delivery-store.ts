import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { type Delivery, deliveryItem, parseDeliveryItem } from '../alert/delivery-item.ts'
import { deliveryRange } from '../keys.ts'
import { queryRange } from '../../platform/table/query.ts'

export type DeliveryStore = {
  /** Stores an event; if it is already stored, the first version stays. */
  put: (delivery: Delivery) => Promise<void>
  /** Lists the events of a case's e-mails, or of one of them. Strongly consistent. */
  list: (dealerId: string, callId: string, messageId?: string) => Promise<Delivery[]>
}

/** The delivery event store on the table. */
export const deliveryStore = (table: Table): DeliveryStore => ({
  put: async (delivery) => {
    await putIfAbsent(table, deliveryItem(delivery), () => undefined)
  },
  list: async (dealerId, callId, messageId) =>
    (await queryRange(table, deliveryRange(dealerId, callId, messageId))).map(parseDeliveryItem),
})
