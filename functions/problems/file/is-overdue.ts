import { nextDeadline, type ProblemDeadlines } from '../../cases/problem/next-deadline.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'

/** Whether a problem has missed the deadline that applies in its state. */
export const isOverdue = (problem: ProblemDeadlines, now: Date): boolean =>
  isOpen(problem.status) && nextDeadline(problem).deadline < now.toISOString()

/** Whether a problem passes the filter `overdue` at an instant: true for those that are, false for all others. */
export const passesOverdue = (overdue: boolean | undefined, problem: ProblemDeadlines, now: Date): boolean =>
  overdue === undefined || isOverdue(problem, now) === overdue
