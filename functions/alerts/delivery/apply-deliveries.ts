import type { MailState } from '../../platform/mail/sending/claim-steps.ts'
import type { DeliveryType } from '../../platform/mail/delivery/ses-event.ts'
import type { AlertChange } from '../../cases/alert/alert-item.ts'
import type { Delivery } from '../../cases/alert/delivery-item.ts'

type Standing = Extract<MailState, 'sent' | 'delivered' | 'bounced' | 'complained'>

/** Of one mail: a complaint or a bounce may follow its delivery, never the other way round. */
const weightInMail: Record<DeliveryType, number> = {
  send: 0,
  delay: 0,
  'soft-bounce': 0,
  delivery: 1,
  bounce: 2,
  reject: 2,
  complaint: 3,
}
const standingByWeight: readonly Standing[] = ['sent', 'delivered', 'bounced', 'complained']

/** Of several mails to one address, a repeat among them: one that arrived counts more than one that did not. */
const weightOfMails: Record<Standing, number> = { sent: 0, bounced: 1, delivered: 2, complained: 3 }

/** Where the events leave an alert: independent of their order and of repeats; null without any. */
export const standingOf = (deliveries: readonly Delivery[]): { state: Standing; of: Delivery } | null => {
  const mails = Map.groupBy(deliveries, (delivery) => delivery.messageId)
  const standings = [...mails.values()].map((events) => {
    const heaviest = events.reduce((a, b) => (weightInMail[b.type] > weightInMail[a.type] ? b : a))
    return { state: standingByWeight[weightInMail[heaviest.type]] ?? 'sent', of: heaviest }
  })
  const better = (a: (typeof standings)[number], b: (typeof standings)[number]) => {
    const by = weightOfMails[b.state] - weightOfMails[a.state]
    return by > 0 || (by === 0 && b.of.messageId < a.of.messageId) ? b : a
  }
  return standings.length === 0 ? null : standings.reduce(better)
}

/**
 * Brings an alert to where the events of its mails leave it. An event is proof that SES took the mail, so it also
 * settles a mail whose sender never heard the answer.
 */
export const applyDeliveries =
  (deliveries: readonly Delivery[], problemAt: string): AlertChange =>
  (alert) => {
    const standing = standingOf(deliveries)
    if (standing === null || standing.state === alert.state) return null
    const { state, of } = standing
    const accepted =
      alert.sentAt === undefined
        ? { messageId: of.messageId, sentAt: of.takenAt, latencyMs: sinceProblem(of.takenAt, problemAt) }
        : {}
    if (state === 'sent' && alert.sentAt !== undefined) return null
    return { ...alert, state, at: of.at, ...accepted }
  }

const sinceProblem = (at: string, problemAt: string) => Math.max(0, Date.parse(at) - Date.parse(problemAt))
