import { isSettled } from '../../platform/mail/sending/claim-steps.ts'
import type { AlertState, AlertSummary } from '../../cases/alert/alert-summary.ts'
import type { Alert } from '../../cases/alert/alert-item.ts'
import type { Reach } from './choose-recipients.ts'

/** Whether somebody's mail has reached them, as far as is known: with one that was given up, nobody can say. */
export const reachOf = (alert: Alert): Reach => {
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

/** Best first. A mail still on its way is better news than one that has failed. */
const order: readonly AlertState[] = ['delivered', 'sent', 'uncertain', 'queued', 'bounced', 'failed']

/**
 * How a notice stands: the best that is known of any recipient, since when, and the shortest time to SES's
 * acceptance among the recipients that stand so.
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
