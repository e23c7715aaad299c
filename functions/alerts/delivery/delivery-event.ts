import * as z from 'zod/mini'
import { decodeTag } from '../../platform/mail/delivery/mail-tags.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { readSesEvent } from '../../platform/mail/delivery/ses-event.ts'
import type { Delivery } from '../../cases/alert/delivery-item.ts'
import { notice } from '../../cases/alert/notice.ts'

/** What an event of SES says of one of our mails, or null when it is about no alert of ours. */
export const readDeliveryEvent = (event: unknown): Delivery | null => {
  const said = readSesEvent(event)
  if (said === null) return null
  const { tags, to, ...delivery } = said
  const [dealerId, callId] = [decodeTag(tags['dealer'] ?? ''), decodeTag(tags['call'] ?? '')]
  const about = z.safeParse(notice, decodeTag(tags['notice'] ?? ''))
  if (!dealerId || !callId || !about.success) return null
  return { dealerId, callId, notice: about.data, recipient: recipientHash(to), ...delivery }
}
