import type { ClosingStore } from '../store/closing-store.ts'

/** Closes as it stands a call that was never ended; harmless when it has been closed meanwhile. */
export const closeSilentCall =
  ({ closings }: { closings: ClosingStore }) =>
  async (dealerId: string, callId: string, now: Date): Promise<void> => {
    await closings.put(dealerId, callId, { closedAt: now.toISOString(), by: 'sweep', print: '' })
  }
