import type { Caller } from '../../platform/http/caller.ts'
import { coachingOf } from './coaching.ts'
import { type AskedAgreement, readRatedCalls, type ReadRatedCallsPorts } from './read-rated-calls.ts'

/** Calls to coach operators with, of months of the sample. Errors and consistency as of `readRatedCalls`. */
export const getCoaching =
  (ports: ReadRatedCallsPorts) =>
  async (asked: Omit<AskedAgreement, 'specialist'>, caller: Pick<Caller, 'audience' | 'id'>) => {
    const { calls, ...range } = await readRatedCalls(ports)(asked, caller)
    return { ...range, operators: coachingOf(calls) }
  }
