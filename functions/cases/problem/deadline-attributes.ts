import { caseShard } from '../clocks/case-shard.ts'
import { casePosition } from '../keys.ts'
import { nextDeadline, type ProblemDeadlines } from './next-deadline.ts'
import { isOpen } from './problem-status.ts'

/** The attributes of the two indexes of deadlines, beside `problems`. */
export const deadlineIndexAttributes = ['deadlineShard', 'deadlineAt'] as const

/** Those attributes of a problem; none once it is closed. */
export const deadlineAttributes = (
  dealerId: string,
  callId: string,
  problem: ProblemDeadlines,
): Partial<Record<(typeof deadlineIndexAttributes)[number], string>> => {
  if (!isOpen(problem.status)) return {}
  return {
    deadlineShard: String(caseShard(dealerId, callId)),
    deadlineAt: casePosition(nextDeadline(problem).deadline, dealerId, callId),
  }
}
