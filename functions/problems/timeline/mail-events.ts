import { readableAddress } from '../../platform/content/email-address.ts'
import type { Alert } from '../../cases/alert/alert-item.ts'
import type { Delivery } from '../../cases/alert/delivery-item.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { TimelineEvent } from './timeline.ts'

const earlier = (one: string, other: string | undefined): string =>
  other !== undefined && other < one ? other : one

/**
 * What happened to a problem's mails before SES reported on them. `reported` is when it first did, by its own clock: a mail
 * was sent no later than that, although it may be noted as sent a moment after.
 */
const alertEvents = (
  { notice, email, state, at, uncertainAt, sentAt, code }: Alert,
  reported: string | undefined,
): TimelineEvent[] => {
  const event = (time: string, what: string, detail: object = {}): TimelineEvent => ({
    // Before what SES reports of the same instant.
    key: `mail ${what} ${notice} ${recipientHash(email)}`,
    at: time,
    who: 'service',
    what,
    detail: { notice, to: readableAddress(email), ...detail },
  })
  return [
    ...uncertainAt.map((time) => event(time, 'mail-uncertain')),
    ...(sentAt === undefined ? [] : [event(earlier(sentAt, reported), 'mail-sent')]),
    ...(state === 'refused' ? [event(at, 'mail-refused', { code })] : []),
    ...(state === 'claimed' || state === 'released' ? [event(at, 'mail-waiting', { code })] : []),
  ]
}

/** SES's delivery events, without `send`, which `mail-sent` already covers. */
const deliveryEvents = ({ at, type, notice, messageId }: Delivery): TimelineEvent[] =>
  type === 'send'
    ? []
    : [
        {
          key: `mail-${type} ${notice} ${messageId}`,
          at,
          who: 'mail-service',
          what: `mail-${type}`,
          detail: { notice, messageId },
        },
      ]

/** Everything that happened to a problem's mails, in no particular order. */
export const mailEvents = (alerts: readonly Alert[], deliveries: readonly Delivery[]): TimelineEvent[] => {
  const reportedOf = ({ messageId }: Alert) =>
    deliveries
      .filter((delivery) => delivery.messageId === messageId)
      .map(({ at }) => at)
      .sort()[0]
  return [
    ...alerts.flatMap((alert) => alertEvents(alert, reportedOf(alert))),
    ...deliveries.flatMap(deliveryEvents),
  ]
}
