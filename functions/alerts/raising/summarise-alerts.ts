import { isSettled } from '../../platform/mail/sending/claim-steps.ts'
import type { AlertState, AlertSummary } from '../../cases/alert/alert-summary.ts'
import type { Alert } from '../../cases/alert/alert-item.ts'
import type { Reachability } from './choose-recipients.ts'

/** Whether the mail reached its recipient, as far as is known; a mail given up on counts as unreachable. */
export const reachabilityOf = (alert: Alert): Reachability => {
  if (alert.state === 'sent' || alert.state === 'delivered') return 'reached'
  return isSettled(alert) ? 'unreachable' : 'pending'
}

const stateOf = ({ state, uncertainAt }: Alert): AlertState => {
  switch (state) {
    case 'sent':
    case 'delivered':
      return state
    case 'claimed':
    case 'released':
      return uncertainAt.length > 0 ? 'uncertain' : 'queued'
    case 'bounced':
    case 'complained':
      return 'bounced'
    case 'refused':
      return 'failed'
  }
}

/** Best first: a mail still in flight ranks above a failed one. */
const order: readonly AlertState[] = ['delivered', 'sent', 'uncertain', 'queued', 'bounced', 'failed']

/**
 * Summarises a notice's alerts: the best state of any recipient, since when, and the shortest time in milliseconds
 * from the problem to SES's acceptance among the recipients in that state.
 */
export const summariseAlerts = (alerts: readonly Alert[]): AlertSummary => {
  const state = order.find((candidate) => alerts.some((alert) => stateOf(alert) === candidate))
  if (state === undefined) return { state: 'queued', at: null, latencyMs: null }
  const best = alerts.filter((alert) => stateOf(alert) === state)
  const latencies = best.flatMap((alert) => alert.latencyMs ?? [])
  return {
    state,
    at: best.map((alert) => alert.at).sort()[0] ?? null,
    latencyMs: latencies.length > 0 ? Math.min(...latencies) : null,
  }
}
