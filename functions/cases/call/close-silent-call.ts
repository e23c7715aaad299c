import type { EntryStore } from '../entries/entry-store.ts'
import type { StoredCall } from './call-item.ts'

/** Closes a call that was never ended; does nothing if it has been closed. False if it changed since it was read. */
export const closeSilentCall =
  ({ entries }: { entries: Pick<EntryStore, 'closingOf' | 'putClosing'> }) =>
  async (call: StoredCall, now: Date): Promise<boolean> => {
    if (call.content.endedAt !== undefined || (await entries.closingOf(call))) return true
    return entries.putClosing(call, { kind: 'closing', at: now.toISOString(), by: 'sweep', print: '' })
  }
