import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** How the alert of a problem stands: the best that is known of any of its recipients. */
export const alertStates = ['queued', 'sent', 'uncertain', 'delivered', 'bounced', 'failed'] as const
export type AlertState = (typeof alertStates)[number]
export const alertState = named('AlertState', z.enum(alertStates))

/** How the first alert of a problem stands, since when (ISO 8601) and how long SES took to accept it. */
export type AlertSummary = { state: AlertState; at: string | null; latencyMs: number | null }
