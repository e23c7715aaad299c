import * as z from 'zod/mini'
import { claimFields } from '../../platform/mail/sending/claim-steps.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { isAlertKey, keys } from '../keys.ts'
import { notice } from './notice.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseAlertItem`. */
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
  /** Milliseconds from the problem's opening to SES's acceptance. */
  latencyMs: z.optional(z.int()),
})

/** One notice of a problem to one recipient. `n` counts the item's writes. */
export type Alert = Omit<z.output<typeof storedAlert>, 'v'>

/** Adds the latency from `problemAt` (ISO 8601) to an alert that SES has accepted; leaves any other unchanged. */
export const withLatency =
  (problemAt: string) =>
  (alert: Alert): Alert => {
    if (alert.sentAt === undefined) return alert
    return { ...alert, latencyMs: Math.max(0, Date.parse(alert.sentAt) - Date.parse(problemAt)) }
  }

/** Whether an item of a case is an alert. */
export const isAlertItem = (item: Record<string, unknown>): boolean =>
  typeof item.sk === 'string' && isAlertKey(item.sk)

/** Parses a table item as an alert. Throws if it is not one. */
export const parseAlertItem = (item: unknown): Alert => {
  const { v: _, ...alert } = z.parse(storedAlert, item)
  return alert
}

/** The table item of an alert. */
export const alertItem = (alert: Alert) => ({
  ...keys.alert(alert.dealerId, alert.callId, alert.notice, recipientHash(alert.email)),
  v: alertItemVersion,
  ...alert,
})
