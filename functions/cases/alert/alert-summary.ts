import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The state of a problem's alert: the best among its recipients. */
const alertStates = ['queued', 'sent', 'uncertain', 'delivered', 'bounced', 'failed'] as const
export type AlertState = (typeof alertStates)[number]
export const alertState = named('AlertState', z.enum(alertStates))

/** A problem's `opened` alert: its state, since when (ISO 8601), and the time to SES's acceptance in milliseconds. */
export type AlertSummary = { state: AlertState; at: string | null; latencyMs: number | null }
