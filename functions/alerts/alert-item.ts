import * as z from 'zod/mini'
import { keys } from '../platform/table/keys.ts'
import { notice } from './notice.ts'
import { recipientHash } from './recipient.ts'

/** The version of the item's form; a change of the form needs a new one and an upgrade in `parseAlertItem`. */
export const alertItemVersion = 1

/**
 * How a mail to one recipient stands.
 * `claimed`: one attempt is at it until its lease ends. `released`: nobody is at it, it is still to be sent.
 * `refused`: SES will not take it, and trying again is no use. `sent`: SES has taken it, the message id is stored.
 * `delivered`, `bounced`, `complained`: what SES's events say became of it.
 */
export const mailStates = [
  'claimed',
  'released',
  'refused',
  'sent',
  'delivered',
  'bounced',
  'complained',
] as const
export type MailState = (typeof mailStates)[number]

const fields = {
  notice,
  email: z.string(),
  name: z.optional(z.string()),
  level: z.int(),
  state: z.enum(mailStates),
  /** When the state was reached. */
  at: z.string(),
  /** The attempt that made the last claim, and when its claim ends. */
  attemptId: z.string(),
  leaseUntil: z.string(),
  attempts: z.int(),
  /** When each attempt ended in a way that leaves open whether SES took the mail: so often it may be repeated. */
  uncertainAt: z.array(z.string()),
  /** The code of the last refusal, throttle or fault. */
  code: z.optional(z.string()),
  messageId: z.optional(z.string()),
  sentAt: z.optional(z.string()),
  /** From the problem's beginning to SES's acceptance. */
  latencyMs: z.optional(z.int()),
}

export const storedAlert = z.object({
  v: z.literal(alertItemVersion),
  n: z.int(),
  dealerId: z.string(),
  callId: z.string(),
  ...fields,
})

/** One notice of a problem to one recipient. `n` counts its writes. */
export type Alert = Omit<z.output<typeof storedAlert>, 'v'>

/** Whether an item beside a call is an alert. */
export const isAlertItem = (item: Record<string, unknown>): boolean =>
  typeof item.sk === 'string' && item.sk.includes('#ALERT#')

/** An item of the table as an alert. Throws when it is none. */
export const parseAlertItem = (item: unknown): Alert => {
  const { v: _, ...alert } = z.parse(storedAlert, item)
  return alert
}

/** An alert as the table holds it. */
export const alertItem = (alert: Alert) => ({
  ...keys.alert(alert.dealerId, alert.callId, alert.notice, recipientHash(alert.email)),
  v: alertItemVersion,
  ...alert,
})

/** The alerts among the items beside a call. */
export const alertsOf = (items: readonly Record<string, unknown>[]): Alert[] =>
  items.filter(isAlertItem).map(parseAlertItem)
