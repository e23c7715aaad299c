import type { ProblemStatus } from '../calls/answers.ts'
import { isOpen } from '../problems/problem-state.ts'
import { escalated, type Notice } from './notice.ts'

const untilAcknowledged: readonly Notice[] = ['opened', escalated(2)]

/**
 * Whether somebody still has to hear of a notice. Whoever acknowledged the problem knows that it opened, mail or no
 * mail; that it is not resolved in time is told until it is closed.
 */
export const isStillToTell = (notice: Notice, status: ProblemStatus): boolean =>
  untilAcknowledged.includes(notice) ? status === 'open' : isOpen(status)
