import type { StoredCall } from '../../cases/call/call-item.ts'
import type { FollowUp } from '../../cases/follow-up/follow-up.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import type { FollowUpGroups } from './sort-follow-ups.ts'
import type { DatedProblem, DigestGroups } from './sort-problems.ts'

/** Which call it is. */
type ListedCall = Pick<StoredCall, 'dealerId' | 'callId'>

/** A problem that a digest shows, with its call, and what is to be done about it once it is closed. */
export type ShownProblem = Pick<
  DatedProblem,
  'deadline' | 'missing' | 'closedAt' | 'reopenedAt' | 'verifiedAt'
> & {
  call: ListedCall &
    Pick<StoredCall, 'content' | 'classification' | 'followUp' | 'now' | 'progress'> & {
      problem: Pick<ProblemState, 'status' | 'assignee'>
    }
}

/** A follow-up that a digest shows, with its call. */
export type ShownFollowUp = {
  followUp: FollowUp
  call: ListedCall & Pick<StoredCall, 'content' | 'classification'>
}

/** Everything that a digest may contain; nothing else goes in. */
export type DigestFacts = {
  dealer: Pick<StoredDealer, 'name' | 'language' | 'zone'>
  now: Date
  /** How many problems are open; at least so many, if there are more than were read. */
  open: { count: number; isAll: boolean }
  groups: DigestGroups<ShownProblem>
  followUps: FollowUpGroups<ShownFollowUp>
  /** Where the recipient can end it. */
  unsubscribe: string
}
