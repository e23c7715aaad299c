import type { Caller } from '../../platform/http/caller.ts'
import { coachingOf } from './coaching.ts'
import { type AskedAgreement, readRatedCalls, type ReadRatedCallsPorts } from './read-rated-calls.ts'

/** Calls to coach operators with, of months of the sample. Errors and consistency as of `readRatedCalls`. */
export const getCoaching =
  (ports: ReadRatedCallsPorts) =>
  async (asked: Omit<AskedAgreement, 'specialist'>, caller: Pick<Caller, 'audience' | 'id'>) => {
    const { calls, ...range } = await readRatedCalls(ports)(asked, caller)
    const ownReview = ({ dealerId, callId }: { dealerId: string; callId: string }, by: string) =>
      by === caller.id ? ports.reviewIdOf(dealerId, callId, 1) : null
    return { ...range, operators: coachingOf(calls, ownReview) }
  }
