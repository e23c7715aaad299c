import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { isFollowUpKind } from '../../directory/questionnaires/call-kind.ts'
import { verdict } from '../alert/notice.ts'
import type { NoticeItem } from '../alert/notice-item.ts'
import type { StoredCall } from '../call/call-item.ts'
import { criteria as inOrder, type Criterion } from '../classification/criteria.ts'
import { clocksWhenFound } from '../clocks/clocks.ts'
import { alertCheckAfterMs, type DueTimes } from '../clocks/due.ts'
import type { ReviewEntry } from '../entries/entry-item.ts'
import { composeStep, contextOf } from '../problem/compose-step.ts'
import { openProblemAttributes, type ProblemState } from '../problem/problem-state.ts'
import { isOpen } from '../problem/problem-status.ts'
import { stepAttributes } from '../problem/step-attributes.ts'
import { nowAfterReview } from './now-after-review.ts'
import type { ReviewActionName } from './review-summary.ts'

/** What a specialist does about a case, and when. */
type CaseReview = {
  action: ReviewActionName
  /** The criteria that the specialist names; empty unless the action is `reclassify`. */
  criteria: readonly Criterion[]
  note: string | undefined
  by: string
  /** ISO 8601. */
  at: string
  /** Whether the specialist could tell if it is a problem. */
  judged: boolean
  /** Whether a second specialist's review of the case is outstanding. */
  second: boolean
}

/** Everything that a review changes in a case, ready to be stored. */
export type ReviewWrite = {
  call: StoredCall
  entry: ReviewEntry
  attributes: Record<string, unknown>
  due: DueTimes
  notices: readonly NoticeItem[]
}

type ProblemCall = StoredCall & { problem: ProblemState }

const checkAt = (at: string) => new Date(Date.parse(at) + alertCheckAfterMs).toISOString()

/** The parts that every action has. */
const common = (call: StoredCall, { action, criteria: _, second, judged, ...review }: CaseReview) => {
  const number = (call.entries ?? 0) + 1
  const { at, by, note } = review
  const { dealerId, callId } = call
  const before = call.classification.criteria
  const about = { at, by, ...(note !== undefined && { note }) }
  const untold = judged ? {} : { cannotTell: true as const }
  return {
    number,
    summary: { entry: number, at, action, ...(second && { second: true as const }), ...untold },
    entry: { ...about, kind: 'review' as const, action, before, criteria: before, ...untold },
    notice: { dealerId, callId, ...about, notice: verdict(number), kind: 'verdict' as const },
    before,
  }
}

const confirmed = (call: ProblemCall, review: CaseReview): ReviewWrite => {
  const { entry, summary } = common(call, review)
  const { status } = call.problem
  return {
    ...{ call, due: call.due, notices: [] },
    entry: { ...entry, from: status, to: status },
    attributes: { review: summary },
  }
}

const reclassified = (call: ProblemCall, review: CaseReview): ReviewWrite => {
  const { entry, summary, number, notice, before } = common(call, review)
  const { status } = call.problem
  const criteria = inOrder.filter((one) => review.criteria.includes(one))
  const changes = criteria.join() !== before.join()
  const tells = changes && isOpen(status)
  return {
    call,
    entry: { ...entry, criteria, from: status, to: status },
    attributes: {
      review: summary,
      now: nowAfterReview(call, { criteria, entry: number, at: review.at, found: false }),
    },
    due: tells ? { ...call.due, notice: call.due.notice ?? checkAt(review.at) } : call.due,
    notices: tells ? [{ ...notice, action: 'reclassify', criteriaBefore: before }] : [],
  }
}

const dismissed = async (
  directory: Directory,
  call: ProblemCall,
  review: CaseReview,
): Promise<ReviewWrite> => {
  const { entry, summary, notice } = common(call, review)
  const { at, by } = review
  const from = call.problem.status
  // Closed by hand or by a review, a problem's clocks, progress and follow-up change alike.
  const step = {
    kind: 'step' as const,
    at,
    by,
    from,
    to: 'dismissed' as const,
    content: { step: 'note' as const },
  }
  const { due, followUp, status, acknowledgeBy, resolveBy, progress } = await composeStep(
    directory,
    call,
    step,
  )
  // Whoever was called again already is not called once more.
  const isDone = !isOpen(from) && call.followUp?.state === 'done'
  const state = { status, acknowledgeBy, resolveBy, progress, followUp: isDone ? undefined : followUp }
  return {
    call,
    entry: { ...entry, from, to: 'dismissed' },
    attributes: { review: summary, ...stepAttributes(call, state, step) },
    due: { ...due, notice: checkAt(at) },
    notices: [{ ...notice, action: 'dismiss' }],
  }
}

const found = async (directory: Directory, call: StoredCall, review: CaseReview): Promise<ReviewWrite> => {
  const { entry, summary, number, notice } = common(call, review)
  const { at } = review
  const criteria = inOrder.filter((one) => review.criteria.includes(one))
  const { dealer, brand } = await contextOf(directory, call)
  if (!dealer || !brand) throw new DomainError(platformErrors.unavailable)
  const opens = { problemAt: at, ...clocksWhenFound(call, dealer, brand, new Date(at)) }
  return {
    call,
    entry: { ...entry, criteria, to: 'open' },
    attributes: {
      review: summary,
      now: nowAfterReview(call, { criteria, entry: number, at, found: true }),
      ...openProblemAttributes(call.dealerId, call.callId, opens),
    },
    due: { ...call.due, alert: checkAt(at), acknowledge: opens.acknowledgeBy, resolve: opens.resolveBy },
    notices: [{ ...notice, action: 'found' }],
  }
}

/** What can be done about a case: a call that is no problem can become one, unless it is a recheck or a reminder. */
export const possibleActions = ({ problem, content }: Pick<StoredCall, 'problem' | 'content'>) => {
  const actions: ReviewActionName[] = ['confirm']
  if (problem ? problem.status !== 'dismissed' : !isFollowUpKind(content.kind)) actions.push('reclassify')
  if (problem && problem.status !== 'dismissed') actions.push('dismiss')
  return actions
}

/**
 * Everything that a review changes in a case, which is one of `possibleActions`; undefined if nothing: a call that stays no
 * problem shows no trace, because nobody is to know which calls were drawn. Throws `unavailable` if the directory lacks
 * the dealer or the brand.
 */
export const reviewCase = async (
  directory: Directory,
  call: StoredCall,
  review: CaseReview,
): Promise<ReviewWrite | undefined> => {
  const { problem } = call
  if (!problem) return review.action === 'reclassify' ? found(directory, call, review) : undefined
  const problemCall = { ...call, problem }
  if (review.action === 'dismiss') return dismissed(directory, problemCall, review)
  return review.action === 'reclassify' ? reclassified(problemCall, review) : confirmed(problemCall, review)
}
