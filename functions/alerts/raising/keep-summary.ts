import type { Alert } from '../../cases/alert/alert-item.ts'
import type { ProblemCall } from '../mail/alert-facts.ts'
import { isVerdict } from '../../cases/alert/notice.ts'
import type { AlertPorts } from './alert-ports.ts'
import { summariseAlerts } from './summarise-alerts.ts'

type Ports = Pick<AlertPorts, 'cases'>

/**
 * The alerts of the notice that opened the problem: of one that a review found, that of the first review, because it has
 * none of the usual notice.
 */
export const openingAlerts = (alerts: readonly Alert[]): Alert[] => {
  const opened = alerts.filter((alert) => alert.notice === 'opened')
  if (opened.length > 0) return opened
  const numberOf = ({ notice }: Alert) => Number(notice.slice('verdict:'.length))
  const verdicts = alerts.filter(({ notice }) => isVerdict(notice))
  const first = Math.min(...verdicts.map(numberOf))
  return verdicts.filter((alert) => numberOf(alert) === first)
}

/** The summary of the opening notice, and the sum of `n` over the alerts it is based on; null if it is not ours to write. */
const summaryToKeep = (alerts: readonly Alert[]) => {
  const opened = openingAlerts(alerts)
  const summary = summariseAlerts(opened)
  const unsettled = summary.state === 'queued' || summary.state === 'uncertain'
  // The holder of the claim writes the summary: a write here could overwrite theirs.
  if (unsettled && alerts.some((alert) => alert.state === 'claimed')) return null
  return { summary, seen: opened.reduce((sum, alert) => sum + alert.n, 0) }
}

/** Stores the delivery summary of the opening notice on the problem, for the list, without reading the call. */
export const recordSummary =
  ({ cases }: Ports) =>
  async (dealerId: string, callId: string, alerts: readonly Alert[]): Promise<void> => {
    const kept = summaryToKeep(alerts)
    if (kept) await cases.recordAlert(dealerId, callId, kept.summary, kept.seen)
  }

/** The same for a call that has been read: nothing is written if the summary is unchanged. Returns the call with it. */
export const keepSummary =
  ({ cases }: Ports) =>
  async (call: ProblemCall, alerts: readonly Alert[]): Promise<ProblemCall> => {
    const kept = summaryToKeep(alerts)
    if (!kept) return call
    const { summary, seen } = kept
    const { state, at, latencyMs } = call.problem.alert
    if (state === summary.state && at === summary.at && latencyMs === summary.latencyMs) return call
    await cases.recordAlert(call.dealerId, call.callId, summary, seen)
    return { ...call, problem: { ...call.problem, alert: summary } }
  }
