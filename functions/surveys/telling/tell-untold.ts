import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Publish } from '../../platform/events/publish.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { SurveyEvent } from '../events.ts'
import type { LinkResponse } from '../matching/link-response.ts'
import type { ResponseStore } from '../response/response-store.ts'
import { takenEvent } from './taken-event.ts'
import type { Untold } from './untold-item.ts'
import type { UntoldStore } from './untold-store.ts'

type TellUntoldPorts = {
  untold: Pick<UntoldStore, 'before' | 'remove'>
  responses: Pick<ResponseStore, 'get'>
  link: LinkResponse
  publish: Publish<SurveyEvent>
  clock: Clock
}

/** A request ends within ten seconds: whatever is older was cut off, or the bus had failed. */
const cutOffAfterMs = 60_000
const atOnce = 500

/** Thrown so that the run fails, and is repeated. */
export class StillUntold extends Error {
  override name = 'StillUntold'
}

const tellOne = async ({ responses, link, publish, untold }: TellUntoldPorts, one: Untold) => {
  const found = await absentIfGone(responses.get(one.dealerId, one.responseId))
  // The request may have ended before it wrote anything, or its customer was erased since.
  if (found && found.version >= one.version)
    await publish([takenEvent({ ...(await link(found)), receivedAt: one.receivedAt })])
  await untold.remove(one)
}

/**
 * Matches and tells of responses whose request was cut off between writing and telling, and those of which the bus could
 * not be told; forgets what was never written. Throws `StillUntold` if any of them failed, after trying all.
 */
export const tellUntold = (ports: TellUntoldPorts) => async (): Promise<void> => {
  const before = new Date(ports.clock().getTime() - cutOffAfterMs).toISOString()
  let failed = 0
  for (const one of await ports.untold.before(before, atOnce))
    try {
      await tellOne(ports, one)
    } catch (fault) {
      failed += 1
      const { dealerId, responseId } = one
      log('error', 'survey-response-not-told', { dealerId, responseId, ...faultFields(fault) })
    }
  if (failed > 0) throw new StillUntold()
}
