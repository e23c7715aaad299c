import type { ListedState } from '../../cases/problem/problem-state.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'

/** Whether a problem has missed a deadline that still applies in its state. */
export const isOverdue = (problem: ListedState, now: Date): boolean => {
  const time = now.toISOString()
  return (
    (problem.status === 'open' && problem.acknowledgeBy < time) ||
    (isOpen(problem.status) && problem.resolveBy < time)
  )
}
