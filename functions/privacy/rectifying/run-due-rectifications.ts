import { faultFields, log } from '../../platform/runtime/log.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { RectificationStore } from './rectification-store.ts'
import type { runRectification } from './run-rectification.ts'

type RunDuePorts = {
  rectifications: Pick<RectificationStore, 'due'>
  run: ReturnType<typeof runRectification>
  clock: Clock
}

/** Thrown when a correction could not go on; the others did. */
class RectificationStands extends Error {
  override name = 'RectificationStands'
}

/** Goes on with every correction in which something is due. One that fails does not keep the others waiting; then it throws. */
export const runDueRectifications =
  ({ rectifications, run, clock }: RunDuePorts) =>
  async (): Promise<void> => {
    let failed = 0
    for await (const { dealerId, rectificationId } of rectifications.due(clock()))
      try {
        await run(dealerId, rectificationId)
      } catch (fault) {
        failed += 1
        log('error', 'rectification-stands', { dealerId, rectificationId, ...faultFields(fault) })
      }
    if (failed > 0) throw new RectificationStands()
  }
