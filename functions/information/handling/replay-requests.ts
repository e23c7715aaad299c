import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { withdrawWish } from './withdraw-wish.ts'
import type { ReplayListStore } from './replay-list-store.ts'
import type { RequestStore } from './request-store.ts'

type ReplayRequestsPorts = {
  requests: Pick<RequestStore, 'get' | 'erase' | 'replace'>
  toReplay: Pick<ReplayListStore, 'all'>
  retryOnConflict: RetryOnConflict
  clock: Clock
}

/**
 * Erases again every request that was erased, and withdraws every wish for news that was withdrawn, which came back with a
 * restore: for a table into which something older was brought back, before anybody reads it. What it was is blocked as when it
 * was erased. It may be interrupted anywhere and repeated. Returns how many of each came back.
 */
export const replayRequests =
  ({ requests, toReplay, retryOnConflict, clock }: ReplayRequestsPorts) =>
  async (): Promise<{ requests: number; withdrawals: number }> => {
    const came = { requests: 0, withdrawals: 0 }
    for await (const { requestId, at, by, what } of toReplay.all())
      await retryOnConflict(async () => {
        const before = await requests.get(requestId, clock())
        if (what === 'withdrawn') {
          if (!before.marketing || before.marketing.state === 'withdrawn') return true
          if (!(await withdrawWish(requests, before, { by, now: new Date(at) }))) return undefined
          came.withdrawals += 1
          return true
        }
        if (!before.request && !before.marketing) return true
        if (!(await requests.erase(requestId, before, { by, now: new Date(at) }))) return undefined
        came.requests += 1
        return true
      })
    return came
  }
