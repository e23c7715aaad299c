import type { Alert } from '../alert/alert-item.ts'
import { escalationLevel } from '../alert/notice.ts'
import type { CaseEvent } from '../events.ts'

/**
 * The `ProblemEscalated` event for a new escalation alert; none for any other alert. Each recipient of a level has its
 * own alert, but their events share one id, so that consumers can ignore the duplicates.
 */
export const escalationEvents = ({ dealerId, callId, notice, at }: Alert): CaseEvent[] => {
  const level = escalationLevel(notice)
  if (level === undefined) return []
  const id = `${dealerId}/${callId}/${notice}`
  return [{ name: 'ProblemEscalated', id, at, data: { dealerId, callId, level } }]
}
