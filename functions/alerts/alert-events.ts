import type { DomainEvent } from '../platform/events/domain-event.ts'
import { isAlertItem, parseAlertItem } from './alert-item.ts'
import { reachOf } from './summarise-alerts.ts'

type Item = Record<string, unknown>

/** The domain events in one change of an alert's item: a missed clock that somebody has been told of. */
export const alertEvents = (before: Item | undefined, now: Item): DomainEvent[] => {
  if (!isAlertItem(now)) return []
  const alert = parseAlertItem(now)
  const { dealerId, callId, notice } = alert
  const toldBefore = before !== undefined && reachOf(parseAlertItem(before)) === 'reached'
  if (!notice.startsWith('escalated:') || toldBefore || reachOf(alert) !== 'reached') return []
  const level = Number(notice.slice('escalated:'.length))
  return [
    {
      name: 'ProblemEscalated',
      id: `${dealerId}/${callId}/${notice}`,
      at: alert.sentAt ?? alert.at,
      data: { dealerId, callId, level },
    },
  ]
}
