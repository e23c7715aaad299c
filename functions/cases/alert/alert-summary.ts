/** How the alert of a problem stands: the best that is known of any of its recipients. */
export const alertStates = ['queued', 'sent', 'uncertain', 'delivered', 'bounced', 'failed'] as const
export type AlertState = (typeof alertStates)[number]

/** How the first alert of a problem stands, since when (ISO 8601) and how long SES took to accept it. */
export type AlertSummary = { state: AlertState; at: string | null; latencyMs: number | null }
