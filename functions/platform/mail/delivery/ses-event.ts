import * as z from 'zod/mini'

/**
 * What SES reports about a mail. `bounce` is permanent, suppressed or undetermined. `soft-bounce` is SES's `Transient`:
 * either SES has given up (full mailbox, message too large, content or attachment rejected, no answer for hours), or
 * the mail was delivered and an automatic reply came back. Only a `delivery` of the same message tells them apart,
 * because SES uses the sub-type `General` for both.
 */
export const deliveryTypes = [
  'send',
  'delay',
  'delivery',
  'soft-bounce',
  'bounce',
  'reject',
  'complaint',
] as const
export type DeliveryType = (typeof deliveryTypes)[number]

const timed = z.optional(z.object({ timestamp: z.optional(z.string()) }))

const sesEvent = z.object({
  source: z.literal('aws.ses'),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string().check(z.minLength(1)),
      timestamp: z.string(),
      destination: z.array(z.string()).check(z.minLength(1)),
      tags: z.record(z.string(), z.array(z.string())),
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

/** An undetermined bounce counts as permanent: notifying one recipient too many costs a phone call. */
const typeOf = ({ eventType, bounce }: Detail): DeliveryType | undefined =>
  bounce?.bounceType === 'Transient' ? 'soft-bounce' : types[eventType]

const timeOf = ({ mail, bounce, complaint, delivery, deliveryDelay }: Detail): string =>
  (bounce ?? complaint ?? delivery ?? deliveryDelay)?.timestamp ?? mail.timestamp

const instant = (time: string): string | undefined => {
  const ms = Date.parse(time)
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
}

/** An SES event about one mail to one recipient. */
export type SesEvent = {
  messageId: string
  type: DeliveryType
  /** When it happened, and when SES accepted the mail (ISO 8601, SES's clock). */
  at: string
  takenAt: string
  /** The recipient's address. */
  to: string
  /** SES's own detail: a bounce's sub-type, a complaint's kind or a reject's reason. */
  detail?: string
  /** The tags with exactly one value, still encoded (`decodeTag`). */
  tags: Readonly<Record<string, string>>
}

/** Parses an event from the account's default bus; null if it is not from SES or of a type that is not used here. */
export const readSesEvent = (event: unknown): SesEvent | null => {
  const parsed = z.safeParse(sesEvent, event)
  if (!parsed.success) return null
  const { detail } = parsed.data
  const { messageId, destination, timestamp } = detail.mail
  const [type, at, takenAt] = [typeOf(detail), instant(timeOf(detail)), instant(timestamp)]
  if (!type || !at || !takenAt) return null
  const found =
    detail.bounce?.bounceSubType ?? detail.complaint?.complaintFeedbackType ?? detail.reject?.reason
  const single = Object.entries(detail.mail.tags).flatMap(([name, [value, ...more]]): [string, string][] =>
    value === undefined || more.length > 0 ? [] : [[name, value]],
  )
  return {
    ...{ messageId, type, at, takenAt, to: destination[0] ?? '', tags: Object.fromEntries(single) },
    ...(found ? { detail: found.slice(0, 100) } : {}),
  }
}
