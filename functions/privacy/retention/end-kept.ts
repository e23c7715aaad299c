import type { BlockedStore } from '../blocking/blocked-store.ts'
import { blockingOf } from './blocking-of.ts'
import type { RetentionStore } from './retention-store.ts'

type EndKeptPorts = { kept: Pick<RetentionStore, 'blocked'>; blocked: Pick<BlockedStore, 'destroyOf'> }

/**
 * Destroys what had been blocked of a customer because its time was over, before its own day: nothing of theirs stays longer
 * than their erasure's day. What was blocked in a later month than the erasure was ordered in (`orderedAt`, ISO 8601) is of
 * whoever had the reference afterwards. `customerHash` is the keyed hash of the reference. Idempotent.
 */
export const endKept =
  ({ kept, blocked }: EndKeptPorts) =>
  async (dealerId: string, customerHash: string, orderedAt: string): Promise<void> => {
    const { id: last } = blockingOf(dealerId, new Date(orderedAt), 0)
    for await (const { id } of kept.blocked(dealerId))
      if (id <= last) await blocked.destroyOf(id, customerHash)
  }
