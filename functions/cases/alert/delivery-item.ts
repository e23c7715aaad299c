import * as z from 'zod/mini'
import { deliveryTypes } from '../../platform/mail/delivery/ses-event.ts'
import { keys } from '../keys.ts'
import { notice } from './notice.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseDeliveryItem`. */
export const deliveryItemVersion = 1

export const storedDelivery = z.object({
  v: z.literal(deliveryItemVersion),
  dealerId: z.string(),
  callId: z.string(),
  notice,
  messageId: z.string(),
  type: z.enum(deliveryTypes),
  /** When the event happened (ISO 8601, SES's clock). */
  at: z.string(),
  /** When SES accepted the mail (ISO 8601, SES's clock). */
  takenAt: z.string(),
  /** The recipient, by the hash in the alert's key. */
  recipient: z.string(),
  /** SES's own detail: a bounce's sub-type or a complaint's kind. */
  detail: z.optional(z.string()),
})

/** One SES event about one mail. */
export type Delivery = Omit<z.output<typeof storedDelivery>, 'v'>

/** Parses a table item as a delivery event. Throws if it is not one. */
export const parseDeliveryItem = (item: unknown): Delivery => {
  const { v: _, ...delivery } = z.parse(storedDelivery, item)
  return delivery
}

/** The table item of a delivery event; the same event always has the same key. */
export const deliveryItem = (delivery: Delivery) => ({
  ...keys.delivery(delivery.dealerId, delivery.callId, delivery.messageId, delivery.type),
  v: deliveryItemVersion,
  ...delivery,
})
