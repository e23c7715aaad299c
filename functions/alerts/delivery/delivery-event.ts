import * as z from 'zod/mini'
import { decodeTag } from '../../platform/mail/delivery/mail-tags.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { readSesEvent } from '../../platform/mail/delivery/ses-event.ts'
import type { Delivery } from '../../cases/alert/delivery-item.ts'
import { notice } from '../../cases/alert/notice.ts'

/** Parses an SES event into the delivery of an alert mail; null when it does not concern one of our alerts. */
export const readDeliveryEvent = (event: unknown): Delivery | null => {
  const sesEvent = readSesEvent(event)
  if (sesEvent === null) return null
  const { tags, to, ...delivery } = sesEvent
  const [dealerId, callId] = [decodeTag(tags['dealer'] ?? ''), decodeTag(tags['call'] ?? '')]
  const parsedNotice = z.safeParse(notice, decodeTag(tags['notice'] ?? ''))
  if (!dealerId || !callId || !parsedNotice.success) return null
  return { dealerId, callId, notice: parsedNotice.data, recipient: recipientHash(to), ...delivery }
}
