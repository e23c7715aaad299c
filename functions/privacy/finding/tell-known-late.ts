import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { PrivacyEvent } from '../events.ts'

/** Sooner than this after a call's receipt no erasure that was ordered after it has finished its last pass (20 minutes). */
const lateMs = 15 * 60_000

/** Tells of a call that becomes known long after it was received, so that whoever erases can look at it. */
export const tellKnownLate =
  ({ publish, clock }: { publish: Publish<PrivacyEvent>; clock: Clock }) =>
  async ({
    dealerId,
    callId,
    receivedAt,
  }: Pick<StoredCall, 'dealerId' | 'callId' | 'receivedAt'>): Promise<void> => {
    const now = clock()
    if (now.getTime() - Date.parse(receivedAt) < lateMs) return
    await publish([
      {
        ...{ name: 'CallKnownLate', id: `${dealerId}/${callId}`, at: now.toISOString() },
        data: { dealerId, callId },
      },
    ])
  }
