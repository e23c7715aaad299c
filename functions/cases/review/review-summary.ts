import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** What a specialist does about a case once the blind verdict is given. */
export const reviewActions = ['confirm', 'reclassify', 'dismiss'] as const
export type ReviewActionName = (typeof reviewActions)[number]
export const reviewAction = named('ReviewAction', z.enum(reviewActions))

/** What a review came to, kept on the call's item. */
export const storedReviewSummary = z.object({
  /** The number of its entry. */
  entry: z.int(),
  at: z.string(),
  action: z.enum(reviewActions),
  /** A second specialist's review is outstanding: until then, specialists must not see the case. */
  second: z.optional(z.literal(true)),
  /** Nobody could tell whether it is a problem. */
  cannotTell: z.optional(z.literal(true)),
})
export type ReviewSummary = z.output<typeof storedReviewSummary>

/**
 * The same as a problem shows it. `judged`: false if nobody could tell, for lack of a recording for example; `found`: the
 * review found that the call was a problem.
 */
export const shownReview = named(
  'ProblemReview',
  z.object({ at: z.string(), action: reviewAction, judged: z.boolean(), found: z.boolean() }),
)

/** What a problem shows of its review; null while there is none. */
export const showReview = ({
  review,
  now,
}: {
  review: ReviewSummary | null
  now: { reviewed?: { found?: true | undefined } | undefined } | null
}): z.output<typeof shownReview> | null =>
  review && {
    ...{ at: review.at, action: review.action },
    judged: review.cannotTell !== true,
    found: now?.reviewed?.found === true,
  }
