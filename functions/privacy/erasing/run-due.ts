import { faultFields, log } from '../../platform/runtime/log.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { ErasureStore } from './erasure-store.ts'
import type { runErasure } from './run-erasure.ts'

type RunDuePorts = {
  erasures: Pick<ErasureStore, 'due'>
  run: ReturnType<typeof runErasure>
  clock: Clock
}

/** Thrown when an erasure could not go on; the others did. */
class ErasureStands extends Error {
  override name = 'ErasureStands'
}

/** Goes on with every erasure in which something is due. One that fails does not keep the others waiting; then it throws. */
export const runDue =
  ({ erasures, run, clock }: RunDuePorts) =>
  async (): Promise<void> => {
    let failed = 0
    for await (const { dealerId, erasureId } of erasures.due(clock()))
      try {
        await run(dealerId, erasureId)
      } catch (fault) {
        failed += 1
        log('error', 'erasure-stands', { dealerId, erasureId, ...faultFields(fault) })
      }
    if (failed > 0) throw new ErasureStands()
  }
