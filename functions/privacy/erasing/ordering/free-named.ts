import type { Cases } from '../../../cases/store/open-cases.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import type { ErasureStore } from '../erasure-store.ts'
import type { NamingStore } from './naming-store.ts'

type FreeNamedPorts = {
  namings: Pick<NamingStore, 'over' | 'breakOff' | 'remove'>
  erasures: Pick<ErasureStore, 'get'>
  calls: Pick<Cases['calls'], 'freeOfErasure'>
  clock: Clock
}

/**
 * Lets calls become somebody else's again that an order has named which did not come about (`nameCalls`). It may be interrupted
 * anywhere: the next run goes on.
 */
export const freeNamed =
  ({ namings, erasures, calls, clock }: FreeNamedPorts) =>
  async (): Promise<void> => {
    for await (const naming of namings.over(clock())) {
      const { dealerId, erasureId } = naming
      // After it, so that no order comes about whose calls are being let go.
      const isBroken = await namings.breakOff(naming)
      if (isBroken && !(await erasures.get(dealerId, erasureId)))
        for (const callId of naming.calls) await calls.freeOfErasure(dealerId, callId, erasureId)
      await namings.remove(naming)
    }
  }
