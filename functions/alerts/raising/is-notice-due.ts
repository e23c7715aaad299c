import type { ProblemState } from '../../cases/problem/problem-state.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import {
  escalationLevel,
  isCorrection,
  isVerdict,
  type Notice,
  reopeningOf,
} from '../../cases/alert/notice.ts'

/**
 * Whether a notice still has to be sent. Acknowledging the problem settles `opened` and `escalated:2`, whether or
 * not a mail arrived; `escalated:3` (not resolved in time) stays due until the problem is closed, and a reopening until
 * it is closed or reopened again. What a review came to stays due even when it dismissed the problem, and what is corrected
 * of it also once its dealer has closed it.
 */
export const isNoticeDue = (
  notice: Notice,
  { status, reopenings }: Pick<ProblemState, 'status' | 'reopenings'>,
): boolean => {
  if (isVerdict(notice)) return isOpen(status) || status === 'dismissed'
  if (isCorrection(notice)) return status !== 'dismissed'
  if (notice === 'opened' || escalationLevel(notice) === 2) return status === 'open'
  return isOpen(status) && (reopeningOf(notice) ?? reopenings) === reopenings
}
