import { createHmac } from 'node:crypto'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { ClosingEntry } from '../../cases/entries/closing-entry.ts'
import { possibleActions } from '../../cases/review/review-case.ts'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Review } from './review-item.ts'
import type { BlindFacts, ShownReview } from './review-schemas.ts'

/**
 * What a reviewer gets of a call, field by field: the facts and nothing that follows from them, with the same fields in the
 * same order whether the call is a problem or not (`sampling-and-blindness.md`, "Blind means").
 */
const factsOf = ({ content }: StoredCall, closing: ClosingEntry | null): BlindFacts => ({
  questionnaire: content.questionnaire,
  recording: content.recording ?? closing?.recording ?? null,
  answers: (content.answers ?? []).map(({ question, mark, reserved, choice, refused, comment }) => ({
    question,
    mark: mark ?? null,
    reserved: reserved ?? null,
    choice: choice ?? null,
    refused: refused ?? false,
    comment: comment ?? null,
  })),
  situations: (content.situations ?? []).map(({ state, topic, knownToDealer, stillUpset, description }) => ({
    state,
    topic: topic ?? null,
    knownToDealer: knownToDealer ?? null,
    stillUpset: stillUpset ?? null,
    description: description ?? null,
  })),
  motives: (content.motives ?? []).map(({ topic, text }) => ({ topic: topic ?? null, text: text ?? null })),
  scopeExplained: content.scopeExplained ?? null,
  cooperation: content.cooperation ?? null,
})

const verdictOf = ({ verdict }: Review, to: string): ShownReview['verdict'] => {
  if (!verdict) return null
  const { at } = verdict
  const own = verdict.by === to
  return 'cannotTell' in verdict
    ? { at, own, problem: null, criteria: [], listened: null, cannotTell: verdict.cannotTell }
    : {
        at,
        own,
        problem: verdict.problem,
        criteria: verdict.criteria,
        listened: verdict.listened,
        cannotTell: null,
      }
}

/** What can be done: of what nobody could judge, and of a second review, nothing but leaving it as it is. */
export const actionsOf = ({ number, verdict, state }: Review, call: StoredCall) => {
  if (state !== 'judged' || number === 2) return []
  return verdict && 'cannotTell' in verdict ? ['confirm' as const] : possibleActions(call)
}

/** What operator and facts had said of a call. */
const saidOf = (review: Review, call: StoredCall): ShownReview['said'] => {
  if (!review.verdict) return null
  const { operator, derived, agreement } = call.classification
  const { operatorVerdict } = call.content
  return {
    operator: operatorVerdict ? { problem: operatorVerdict.problem, criteria: operator ?? [] } : null,
    facts: { problem: derived.length > 0, criteria: derived },
    agreement,
    status: call.problem?.status ?? null,
    actions: actionsOf(review, call),
  }
}

const actionOf = ({ action }: Review): ShownReview['action'] =>
  action
    ? { at: action.at, action: action.action, criteria: action.criteria ?? [], note: action.note ?? null }
    : null

/** A review as a specialist (caller's id) sees it: blind until the verdict is given. */
export const showReview = (
  review: Review,
  call: StoredCall,
  closing: ClosingEntry | null,
  to: string,
): ShownReview => ({
  reviewId: review.reviewId,
  dueBy: review.dueBy,
  kind: review.callKind,
  state: review.state,
  facts: factsOf(call, closing),
  verdict: verdictOf(review, to),
  said: saidOf(review, call),
  action: actionOf(review),
})

/** A review's ETag: a keyed hash of what its specialist sees, and of the review's own revision. */
export const reviewEtag =
  (key: string) =>
  ({ n }: Review, shown: ShownReview): string =>
    `"${createHmac('sha256', key)
      .update(`etag/v1\0${n}\0${canonicalJson(shown)}`)
      .digest()
      .subarray(0, 15)
      .toString('base64url')}"`
export type ReviewEtag = ReturnType<typeof reviewEtag>
