import type { Outcome } from '../call/outcomes.ts'
import { isOpen, type ProblemStatus } from '../problem/problem-status.ts'

/** What of a recheck or reminder says how the customer is. */
type FollowUpCall = {
  outcome: Outcome
  /** Whether the customer answered any question; only then are they known to be content. */
  answered: boolean
  /** Whether its own facts, or the operator, say that the customer has a problem. */
  problem: boolean
}

/**
 * What a recheck or reminder shows of its customer: that they are not content, whatever the call's outcome, or are; that they
 * were reached and do not want to talk; or nothing, because nobody was asked.
 */
export const followUpShown = ['problem', 'content', 'declined', 'nothing'] as const
export type FollowUpShows = (typeof followUpShown)[number]

/** What a recheck or reminder shows. */
export const followUpShows = ({ outcome, answered, problem }: FollowUpCall): FollowUpShows => {
  if (problem) return 'problem'
  if (answered && (outcome === 'completed' || outcome === 'partial')) return 'content'
  return outcome === 'declined' ? 'declined' : 'nothing'
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

/** The result of a recheck or reminder for the problem that it names, by that problem's status. */
export const followUpResult = ({
  status,
  ...call
}: FollowUpCall & { status: ProblemStatus }): FollowUpResult => {
  const shows = followUpShows(call)
  if (shows === 'nothing') return 'not-reached'
  if (isOpen(status)) return 'noted'
  return shows === 'problem' ? 'reopened' : shows
}

/**
 * What the amendment of a recheck or reminder does to the problem that it names, which may have changed since the call, and
 * has noted what that said `before`:
 * - `reopened`: the customer is not content, and the problem is still closed as it was when they were called, or was
 *   dismissed by somebody who could not know
 * - `content`: the customer is, so that the closure is verified after all
 * - `void`: nobody was asked, so that the closure is not verified after all
 * - `noted`: it is noted on the problem, which stays as its dealer has it; whoever was called before the problem was closed
 *   again has not been asked about that
 */
type AmendedResult = 'reopened' | 'content' | 'void' | 'noted'

/** That result. `closedAt` is when the problem was last closed, `calledAt` when the recheck was taken (ISO 8601). */
export const amendedResult = (
  before: FollowUpShows,
  now: FollowUpShows,
  { status, closedAt, calledAt }: { status: ProblemStatus; closedAt: string | undefined; calledAt: string },
): AmendedResult => {
  if (isOpen(status)) return 'noted'
  const isClosedSince = closedAt !== undefined && closedAt > calledAt
  if (now === 'problem')
    return !isClosedSince || (status === 'dismissed' && before !== 'problem') ? 'reopened' : 'noted'
  if (isClosedSince) return 'noted'
  if (now === 'content') return 'content'
  return before === 'content' ? 'void' : 'noted'
}
