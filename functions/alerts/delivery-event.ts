import * as z from 'zod/mini'
import type { Delivery, DeliveryType } from './delivery-item.ts'
import { decodeTag } from './mail-tags.ts'
import { notice } from './notice.ts'
import { recipientHash } from './recipient.ts'

const timed = z.optional(z.object({ timestamp: z.optional(z.string()) }))

const sesEvent = z.object({
  source: z.literal('aws.ses'),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string().check(z.minLength(1)),
      timestamp: z.string(),
      destination: z.array(z.string()).check(z.minLength(1)),
      tags: z.object({
        dealer: z.tuple([z.string()]),
        call: z.tuple([z.string()]),
        notice: z.tuple([z.string()]),
      }),
    }),
    bounce: z.optional(
      z.object({
        bounceType: z.string(),
        bounceSubType: z.optional(z.string()),
        timestamp: z.optional(z.string()),
      }),
    ),
    complaint: z.optional(
      z.object({ complaintFeedbackType: z.nullish(z.string()), timestamp: z.optional(z.string()) }),
    ),
    reject: z.optional(z.object({ reason: z.optional(z.string()) })),
    delivery: timed,
    deliveryDelay: timed,
  }),
})
type Detail = z.output<typeof sesEvent>['detail']

const types: Record<string, DeliveryType> = {
  Send: 'send',
  Delivery: 'delivery',
  DeliveryDelay: 'delay',
  Bounce: 'bounce',
  Complaint: 'complaint',
  Reject: 'reject',
}

/** Only a transient bounce may come right; an undetermined one may not, and telling one more costs a phone call. */
const typeOf = ({ eventType, bounce }: Detail): DeliveryType | undefined =>
  bounce?.bounceType === 'Transient' ? 'soft-bounce' : types[eventType]

const timeOf = ({ mail, bounce, complaint, delivery, deliveryDelay }: Detail): string =>
  (bounce ?? complaint ?? delivery ?? deliveryDelay)?.timestamp ?? mail.timestamp

const instant = (time: string): string | undefined => {
  const ms = Date.parse(time)
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
}

/** What an event of SES says of one of our mails, or null when it is about no alert of ours. */
export const readDeliveryEvent = (event: unknown): Delivery | null => {
  const parsed = z.safeParse(sesEvent, event)
  if (!parsed.success) return null
  const { detail } = parsed.data
  const { messageId, destination, tags, timestamp } = detail.mail
  const [dealerId, callId] = [decodeTag(tags.dealer[0]), decodeTag(tags.call[0])]
  const about = z.safeParse(notice, decodeTag(tags.notice[0]))
  const [type, at, takenAt] = [typeOf(detail), instant(timeOf(detail)), instant(timestamp)]
  if (!dealerId || !callId || !about.success || !type || !at || !takenAt) return null
  const found =
    detail.bounce?.bounceSubType ?? detail.complaint?.complaintFeedbackType ?? detail.reject?.reason
  return {
    ...{ dealerId, callId, notice: about.data, messageId, type, at, takenAt },
    recipient: recipientHash(destination[0] ?? ''),
    ...(found ? { detail: found.slice(0, 100) } : {}),
  }
}
