import { nextDeadline, type ProblemDeadlines } from '../../cases/problem/next-deadline.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'

/** Whether a problem has missed the deadline that applies in its state. */
export const isOverdue = (problem: ProblemDeadlines, now: Date): boolean =>
  isOpen(problem.status) && nextDeadline(problem).deadline < now.toISOString()
