import * as z from 'zod/mini'
import { deliveryTypes } from '../../platform/mail/delivery/ses-event.ts'
import { keys } from '../keys.ts'
import { notice } from './notice.ts'

/** The version of the item's form; a change of the form needs a new one and an upgrade in `parseDeliveryItem`. */
export const deliveryItemVersion = 1

export const storedDelivery = z.object({
  v: z.literal(deliveryItemVersion),
  dealerId: z.string(),
  callId: z.string(),
  notice,
  messageId: z.string(),
  type: z.enum(deliveryTypes),
  /** When it happened, by SES's clock. */
  at: z.string(),
  /** When SES took the mail, by its clock. */
  takenAt: z.string(),
  /** Whose mail: the hash in the alert's key. */
  recipient: z.string(),
  /** SES's own finer word: a bounce's sub-type, a complaint's kind. */
  detail: z.optional(z.string()),
})

/** One thing that became of one mail. */
export type Delivery = Omit<z.output<typeof storedDelivery>, 'v'>

/** Whether an item beside a call is a delivery event. */
export const isDeliveryItem = (item: Record<string, unknown>): boolean =>
  typeof item.sk === 'string' && item.sk.includes('#DELIVERY#')

/** An item of the table as a delivery event. Throws when it is none. */
export const parseDeliveryItem = (item: unknown): Delivery => {
  const { v: _, ...delivery } = z.parse(storedDelivery, item)
  return delivery
}

/** A delivery event as the table holds it: the same event always under the same key. */
export const deliveryItem = (delivery: Delivery) => ({
  ...keys.delivery(delivery.dealerId, delivery.callId, delivery.messageId, delivery.type),
  v: deliveryItemVersion,
  ...delivery,
})

/** The delivery events among the items beside a call. */
export const deliveriesOf = (items: readonly Record<string, unknown>[]): Delivery[] =>
  items.filter(isDeliveryItem).map(parseDeliveryItem)
