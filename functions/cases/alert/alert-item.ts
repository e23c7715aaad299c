import * as z from 'zod/mini'
import { claimFields } from '../../platform/mail/sending/claim-steps.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { keys } from '../keys.ts'
import { notice } from './notice.ts'

/** The version of the item's form; a change of the form needs a new one and an upgrade in `parseAlertItem`. */
export const alertItemVersion = 1

export const storedAlert = z.object({
  v: z.literal(alertItemVersion),
  n: z.int(),
  dealerId: z.string(),
  callId: z.string(),
  notice,
  email: z.string(),
  name: z.optional(z.string()),
  level: z.int(),
  ...claimFields,
  /** From the problem's beginning to SES's acceptance. */
  latencyMs: z.optional(z.int()),
})

/** One notice of a problem to one recipient. `n` counts its writes. */
export type Alert = Omit<z.output<typeof storedAlert>, 'v'>

/** An alert that SES has taken, with how long after the problem's beginning that was. */
export const withLatency =
  (problemAt: string) =>
  (alert: Alert): Alert => {
    if (alert.sentAt === undefined) return alert
    return { ...alert, latencyMs: Math.max(0, Date.parse(alert.sentAt) - Date.parse(problemAt)) }
  }

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
