import type { StoredCall } from '../../cases/call/call-item.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import type { DatedProblem, DigestGroups } from './sort-problems.ts'

/** A problem that a digest shows, with its call. */
export type ShownProblem = Pick<DatedProblem, 'deadline' | 'missing' | 'closedAt'> & {
  call: Pick<StoredCall, 'content' | 'classification'> & {
    problem: Pick<ProblemState, 'status' | 'assignee'>
  }
}

/** Everything that a digest may contain; nothing else goes in. */
export type DigestFacts = {
  dealer: Pick<StoredDealer, 'name' | 'language' | 'zone'>
  now: Date
  /** How many problems are open; at least so many, if there are more than were read. */
  open: { count: number; isAll: boolean }
  groups: DigestGroups<ShownProblem>
  /** Where the recipient can end it. */
  unsubscribe: string
}
