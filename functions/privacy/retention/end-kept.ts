import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { RetentionStore } from './retention-store.ts'

type EndKeptPorts = { kept: Pick<RetentionStore, 'blocked'>; blocked: Pick<BlockedStore, 'destroyOf'> }

/**
 * Destroys what had been blocked of a customer because its time was over, before its own day: nothing of theirs stays longer
 * than their erasure's day. `customerHash` is the keyed hash of the reference. Idempotent.
 */
export const endKept =
  ({ kept, blocked }: EndKeptPorts) =>
  async (dealerId: string, customerHash: string): Promise<void> => {
    for await (const { id } of kept.blocked(dealerId)) await blocked.destroyOf(id, customerHash)
  }
