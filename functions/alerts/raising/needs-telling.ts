import type { ProblemStatus } from '../../cases/problem/problem-status.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { escalationLevel, type Notice } from '../../cases/alert/notice.ts'

/**
 * Whether somebody still has to hear of a notice. Whoever acknowledged the problem knows that it opened, mail or no
 * mail; that it is not resolved in time is told until it is closed.
 */
export const needsTelling = (notice: Notice, status: ProblemStatus): boolean =>
  notice === 'opened' || escalationLevel(notice) === 2 ? status === 'open' : isOpen(status)
