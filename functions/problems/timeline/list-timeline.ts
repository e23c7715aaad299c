import type { Cases } from '../../cases/store/open-cases.ts'
import { isShownTo } from '../../cases/review/is-shown-to.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { readTimeline, type ReadTimelinePorts } from './read-timeline.ts'
import type { TimelinePosition } from './timeline.ts'

/**
 * Lists one page of a problem's timeline, newest first. 404 if there is no such problem, or none that the reader may see.
 * Strongly consistent.
 */
export const listTimeline =
  (ports: ReadTimelinePorts & { cases: Pick<Cases['cases'], 'readCall'> }) =>
  async (
    { dealerId, callId }: { dealerId: string; callId: string },
    reader: Pick<Caller, 'audience'>,
    start: TimelinePosition | undefined,
    limit: number,
  ) => {
    const call = await ports.cases.readCall(dealerId, callId)
    if (!call?.problem || !isShownTo(reader, call)) throw new DomainError(platformErrors.notFound)
    return readTimeline(ports)({ ...call, problem: call.problem }, start, limit)
  }
