import { caseShard } from '../clocks/case-shard.ts'
import { deadlinePosition } from '../keys.ts'
import { isOpen, type ProblemStatus } from './problem-status.ts'

/** The attributes of the two indexes of deadlines, beside `problems`. */
export const deadlineIndexAttributes = ['deadlineShard', 'deadlineAt'] as const

/** A problem's state and deadlines (ISO 8601). */
type ProblemDeadlines = { status: ProblemStatus; acknowledgeBy: string; resolveBy: string }

/**
 * The deadline that applies to a problem now: to acknowledge it, which is never later than to resolve it, or to resolve
 * it; undefined once it is closed.
 */
const deadlineOf = ({ status, acknowledgeBy, resolveBy }: ProblemDeadlines): string | undefined => {
  if (!isOpen(status)) return undefined
  return status === 'open' ? acknowledgeBy : resolveBy
}

/** Those attributes of a problem; none once it is closed. */
export const deadlineAttributes = (
  dealerId: string,
  callId: string,
  problem: ProblemDeadlines,
): Partial<Record<(typeof deadlineIndexAttributes)[number], string>> => {
  const deadline = deadlineOf(problem)
  if (deadline === undefined) return {}
  return {
    deadlineShard: String(caseShard(dealerId, callId)),
    deadlineAt: deadlinePosition(deadline, dealerId, callId),
  }
}
