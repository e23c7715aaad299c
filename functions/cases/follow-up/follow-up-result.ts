import type { Outcome } from '../call/outcomes.ts'
import { isOpen, type ProblemStatus } from '../problem/problem-status.ts'

/** What a recheck or reminder shows, and the state of the problem that it names. */
type FollowUpCall = {
  outcome: Outcome
  /** Whether the customer answered any question; only then are they known to be content. */
  answered: boolean
  /** Whether its own facts, or the operator, say that the customer has a problem. */
  problem: boolean
  status: ProblemStatus
}

/**
 * What a recheck or reminder does to the problem that it names (domain.md, "A problem's life"):
 * - `reopened`: the customer is not content, and the problem was closed
 * - `content`: the customer is, and the problem was closed
 * - `declined`: the customer was reached and does not want to talk, so nobody asks again
 * - `noted`: the problem is open; what the customer said is noted on it
 * - `not-reached`: nobody was asked, and the follow-up stays as it is
 */
type FollowUpResult = 'reopened' | 'content' | 'declined' | 'noted' | 'not-reached'

/** The result of a recheck or reminder. A customer who is not content counts as such whatever the call's outcome. */
export const followUpResult = ({ outcome, answered, problem, status }: FollowUpCall): FollowUpResult => {
  const content = answered && (outcome === 'completed' || outcome === 'partial')
  if (!problem && !content && outcome !== 'declined') return 'not-reached'
  if (isOpen(status)) return 'noted'
  if (problem) return 'reopened'
  return content ? 'content' : 'declined'
}
