import type { ClosingStore } from '../store/closing-store.ts'

/** Closes a call that was never ended; does nothing if it has been closed in the meantime. */
export const closeSilentCall =
  ({ closings }: { closings: ClosingStore }) =>
  async (dealerId: string, callId: string, now: Date): Promise<void> => {
    await closings.put(dealerId, callId, { closedAt: now.toISOString(), by: 'sweep', print: '' })
  }
