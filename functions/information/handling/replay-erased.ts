import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { ErasedListStore } from './erased-list-store.ts'
import type { RequestStore } from './request-store.ts'

type ReplayErasedPorts = {
  requests: Pick<RequestStore, 'get' | 'erase'>
  erased: Pick<ErasedListStore, 'all'>
  retryOnConflict: RetryOnConflict
  clock: Clock
}

/**
 * Erases again every request that was erased and came back with a restore: for a table into which something older was brought
 * back, before anybody reads it. What it was is blocked as when it was erased. It may be interrupted anywhere and repeated.
 * Returns how many came back.
 */
export const replayErased =
  ({ requests, erased, retryOnConflict, clock }: ReplayErasedPorts) =>
  async (): Promise<number> => {
    let count = 0
    for await (const { requestId, at, by } of erased.all())
      await retryOnConflict(async () => {
        const before = await requests.get(requestId, clock())
        if (!before.request && !before.marketing) return true
        if (!(await requests.erase(requestId, before, { by, now: new Date(at) }))) return undefined
        count += 1
        return true
      })
    return count
  }
