import type { Happening } from '../problems/answers.ts'
import { alertsOf } from './alert-item.ts'
import { deliveriesOf } from './delivery-item.ts'
import { recipientHash } from './recipient.ts'

type Items = readonly Record<string, unknown>[]

const byTime = (a: { at: string }, b: { at: string }) => a.at.localeCompare(b.at)

/** The mails of a problem among the items beside its call, oldest first, as its page shows them. */
export const mailsOf = (items: Items) =>
  alertsOf(items)
    .map((alert) => ({
      notice: alert.notice,
      to: alert.email,
      state: alert.state,
      at: alert.at,
      messageId: alert.messageId ?? null,
      latencyMs: alert.latencyMs ?? null,
      uncertain: alert.uncertainAt.length,
    }))
    .sort(byTime)

/** What happened to the mails of a problem, oldest first, for its timeline. */
export const mailHappenings = (items: Items): Happening[] => {
  const alerts = alertsOf(items)
  const nameOf = new Map(alerts.map((alert) => [recipientHash(alert.email), alert.email]))
  return [
    ...alerts.flatMap(({ uncertainAt, notice, email }) =>
      uncertainAt.map((at) => ({
        at,
        who: 'alerts',
        what: 'alert-uncertain',
        detail: { notice, to: email },
      })),
    ),
    ...alerts.flatMap(({ state, at, notice, email, code }) =>
      state === 'refused'
        ? [{ at, who: 'ses', what: 'alert-refused', detail: { notice, to: email, code } }]
        : [],
    ),
    ...alerts.flatMap(({ sentAt, notice, email, latencyMs }) =>
      sentAt === undefined
        ? []
        : [{ at: sentAt, who: 'alerts', what: 'alert-sent', detail: { notice, to: email, latencyMs } }],
    ),
    ...deliveriesOf(items)
      .filter(({ type }) => type !== 'send')
      .map(({ at, type, notice, recipient, detail }) => ({
        at,
        who: 'ses',
        what: `alert-${type}`,
        detail: { notice, to: nameOf.get(recipient) ?? null, detail },
      })),
  ].sort(byTime)
}
