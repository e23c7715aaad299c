import type { CaseEvent } from '../events.ts'
import type { StoredCall } from '../call/call-item.ts'

/** The event that a call was erased, by what it was before. `at` is when that was found (ISO 8601). Pure. */
export const erasedEvent = ({ dealerId, callId, month }: StoredCall, at: string): CaseEvent => ({
  name: 'CallErased',
  id: `${dealerId}/${callId}/erased`,
  at,
  data: { dealerId, callId, month },
})
