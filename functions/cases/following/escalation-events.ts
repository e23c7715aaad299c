import type { Alert } from '../alert/alert-item.ts'
import { escalationLevel } from '../alert/notice.ts'
import type { CaseEvent } from '../events.ts'

/**
 * The domain event in a new alert of a missed clock, or none. Every recipient of a level has an alert of its own;
 * their events have one id, so a consumer hears of the level once.
 */
export const escalationEvents = ({ dealerId, callId, notice, at }: Alert): CaseEvent[] => {
  const level = escalationLevel(notice)
  if (level === undefined) return []
  const id = `${dealerId}/${callId}/${notice}`
  return [{ name: 'ProblemEscalated', id, at, data: { dealerId, callId, level } }]
}
