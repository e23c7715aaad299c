import * as z from 'zod/mini'
import { criterion } from '../../cases/classification/criteria.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { reviewAction } from '../../cases/review/review-summary.ts'
import { named } from '../../platform/content/named.ts'
import { keys, pendingShard } from '../keys.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseReview`. */
const reviewVersion = 1

/**
 * Why a call is reviewed: operator and facts disagree, it is a problem, the sample drew it; a second specialist looks at a
 * problem; or it became a problem after its first review was over.
 */
export const reviewReasons = ['disagreement', 'problem', 'sample', 'second', 'again'] as const
export const reviewReason = named('ReviewReason', z.enum(reviewReasons))
export type ReviewReason = z.output<typeof reviewReason>

/** Where a review stands: to be judged blind, judged and to be acted on, done, or not done before its month was closed. */
export const reviewState = named('ReviewState', z.enum(['pending', 'judged', 'final', 'not-reviewed']))

/** A specialist's verdict, given without knowing what operator and facts had said. */
const stoodVerdict = z.object({ problem: z.boolean(), criteria: z.array(criterion), listened: z.boolean() })
const noVerdict = z.object({ cannotTell: z.enum(['no-recording', 'unclear']) })
const signed = { at: z.string(), by: z.string() }
const storedVerdict = z.union([z.extend(stoodVerdict, signed), z.extend(noVerdict, signed)])
export type Verdict = z.output<typeof storedVerdict>

const storedAction = z.object({
  ...signed,
  action: reviewAction,
  criteria: z.optional(z.array(criterion)),
  note: z.optional(z.string()),
})

/** Whose the review, or once it is judged its action, is until when (ISO 8601). */
const claim = z.object({ by: z.string(), until: z.string() })

/** Specialists who do not get a review. */
export const whoNot = z.union([z.string(), z.set(z.string())])

/** Whether a specialist is one of those who do not get a review. */
export const isKeptFrom = (notFor: z.output<typeof whoNot> | undefined, by: string): boolean =>
  typeof notFor === 'string' ? notFor === by : notFor?.has(by) === true

const storedReview = z.object({
  v: z.literal(reviewVersion),
  /** Counts verdict and action. */
  n: z.int(),
  reviewId: z.string(),
  dealerId: z.string(),
  callId: z.string(),
  /** 1: the first, blind like the others; 2: the second specialist's; 3: once more, of a call that became a problem. */
  number: z.int(),
  why: reviewReason,
  /** The month of the sample, `2026-11`. */
  month: z.string(),
  /** When it was made (ISO 8601). */
  at: z.string(),
  operator: z.string(),
  callKind,
  dueBy: z.string(),
  state: reviewState,
  claim: z.optional(claim),
  /** Who has had the call's other review, and so does not get this one; one name in items of before. */
  notFor: z.optional(whoNot),
  /** Everybody who has claimed it. */
  claimants: z.optional(z.set(z.string())),
  /** Whether a second specialist reviews the call, too. */
  second: z.optional(z.literal(true)),
  /** Out of the queue, because its customer has the use of their data restricted. */
  onHold: z.optional(z.literal(true)),
  verdict: z.optional(storedVerdict),
  action: z.optional(storedAction),
  /** Whether its operator's running test has counted it. */
  counted: z.optional(z.literal(true)),
})
export type Review = Omit<z.output<typeof storedReview>, 'v'>

/** Parses a table item as a review. Throws if it is not one. */
export const parseReview = (item: unknown): Review => {
  const { v: _, ...review } = z.parse(storedReview, item)
  return review
}

/** The table item of a new review. `position` is where it stands in the queue; null while it is held back. */
export const reviewItem = (review: Review, position: string | null) => ({
  ...keys.review(review.reviewId),
  v: reviewVersion,
  ...review,
  ...(position !== null && { pendingShard: pendingShard(review.reviewId), pendingAt: position }),
})
