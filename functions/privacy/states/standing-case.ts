import type { StoredCall } from '../../cases/call/call-item.ts'
import { nextDeadline } from '../../cases/problem/next-deadline.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { legalIn } from '../../cases/problem/steps.ts'
import type { StandingCase } from './standing-schemas.ts'

/**
 * What is shown of a case that stands still: why and since when, which deadline was stopped, and what may be done about it all
 * the same (rights.md, "States of a customer"). Null for a case that goes on.
 */
export const standingCaseOf = ({
  callId,
  receivedAt,
  suspension,
  problem,
}: Pick<StoredCall, 'callId' | 'receivedAt' | 'suspension' | 'problem'>): StandingCase | null => {
  if (!suspension) return null
  const { right: state, at: since } = suspension
  const open = problem && isOpen(problem.status) ? problem : null
  return {
    ...{ callId, receivedAt, state, since, status: problem?.status ?? null },
    stopped: open && nextDeadline(open),
    toDecide: open !== null && state === 'objection',
    steps: problem && state === 'restriction' ? legalIn(problem.status) : [],
  }
}
