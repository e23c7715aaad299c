import type { ProblemStatus } from '../../cases/problem/problem-status.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { escalationLevel, type Notice } from '../../cases/alert/notice.ts'

/**
 * Whether a notice still has to be sent. Acknowledging the problem settles `opened` and `escalated:2`, whether or
 * not a mail arrived; `escalated:3` (not resolved in time) stays due until the problem is closed.
 */
export const isNoticeDue = (notice: Notice, status: ProblemStatus): boolean =>
  notice === 'opened' || escalationLevel(notice) === 2 ? status === 'open' : isOpen(status)
