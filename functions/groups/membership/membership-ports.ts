import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { GroupStore } from '../group/group-store.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'

export type MembershipPorts = {
  groups: Pick<GroupStore, 'get' | 'change'>
  /** The directory's dealers, read with strong consistency. */
  dealers: {
    get: (
      dealerId: string,
      consistent: true,
    ) => Promise<
      { content: Pick<StoredDealer, 'endsAt' | 'zone'>; group?: { groupId: string } | undefined } | undefined
    >
  }
  clock: Clock
  retryOnConflict: RetryOnConflict
}
