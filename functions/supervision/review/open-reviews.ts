import { absentIfGone } from '../../platform/errors/gone.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { isOnTheLine } from '../../cases/call/on-the-line.ts'
import { contextOf } from '../../cases/problem/compose-step.ts'
import { holdReviews, type HoldReviewsPorts } from '../queue/hold-reviews.ts'
import { drawNumber, isDrawn } from '../sample/draw.ts'
import { drawCall, type DrawCallPorts } from '../sample/draw-call.ts'
import { monthKeyOf } from '../sample/month-key.ts'
import type { SampleLine } from '../sample/sample-line-item.ts'
import type { StrataStore } from '../strata/strata-store.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { dueByOf, dueByOfLate } from './due-by.ts'
import { isRestricted } from './read-review.ts'
import type { Review, ReviewReason } from './review-item.ts'
import type { ReviewStore } from './review-store.ts'

type OpenReviewsPorts = DrawCallPorts &
  HoldReviewsPorts & {
    reviews: Pick<ReviewStore, 'get' | 'create' | 'addSecond'>
    strata: Pick<StrataStore, 'at' | 'get'>
    clock: Clock
  }

/** Why the call as it was put is reviewed; undefined if it is not. */
const reasonAsPut = ({ trait, drawn }: SampleLine): ReviewReason | undefined => {
  if (trait === 'disagreement' || trait === 'problem') return trait
  return drawn ? 'sample' : undefined
}

/** Whoever has had a call before its third review: for them, it could only be one that has become a problem. */
const whoHadIt = (reviews: readonly (Review | null | undefined)[]): Set<string> =>
  new Set(reviews.flatMap((one) => [...(one?.claimants ?? []), ...(one?.verdict ? [one.verdict.by] : [])]))

/** When an amendment made the call a problem, or one again that a review had dismissed; undefined if none did. */
const amendedAt = ({ problem, now }: StoredCall): string | undefined => {
  if (now?.againAt !== undefined) return now.againAt
  return now?.openedAs !== undefined && now.reviewed?.found !== true ? problem?.problemAt : undefined
}

/**
 * Whether an amendment made the call a problem, or one again, after its first review was judged: its action was no blind
 * verdict. The other one waits until the first is over, so that nobody acts on the case meanwhile.
 */
const isOtherCaseNow = (call: StoredCall, first: Review): boolean =>
  first.state === 'final' && (amendedAt(call) ?? '') > (first.verdict?.at ?? '')

/**
 * Draws a call, and makes the reviews that it is to have, once it is over: the first, and of a problem perhaps a second
 * specialist's; and holds them while its customer is restricted. Called for every event about a call, and once its first
 * review is over; repeats, lateness and order do not matter.
 */
export const openReviews = (ports: OpenReviewsPorts) => {
  const hold = holdReviews(ports)
  return async ({ dealerId, callId }: { dealerId: string; callId: string }): Promise<void> => {
    const { cases, directory, reviews, strata, master, reviewIdOf, positionOf, clock } = ports
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (!call) return
    const { month, line } = await drawCall(ports)(call)
    // Nobody reviews the call of a restricted customer; its reviews are made, or go on, after that.
    if (isRestricted(call)) return hold(call)
    const asPut = reasonAsPut(line)
    const why = asPut ?? (call.problem ? 'problem' : undefined)
    if (why === undefined || isOnTheLine(call, clock())) return
    const { dealer, brand } = await contextOf(directory, call)
    if (!dealer || !brand) return
    const { second: share } = (await strata.get(line.settings)).content
    const isProblem = call.problem !== null || call.put.classification.problem
    const drawnTwice = isDrawn(drawNumber(monthKeyOf(master, month), 'second', dealerId, callId), share)
    const second = isProblem && call.now?.reviewed?.found !== true && drawnTwice
    const create = (number: number, reason: ReviewReason, more: Partial<Review> = {}) => {
      const dueBy =
        number === 1 && asPut !== undefined
          ? dueByOf(call, dealer, brand)
          : dueByOfLate(call, dealer, brand, clock())
      const review: Review = {
        ...{ n: 1, reviewId: reviewIdOf(dealerId, callId, number), dealerId, callId, number, why: reason },
        ...{ month, at: clock().toISOString(), operator: line.operator, callKind: line.kind, dueBy },
        ...{ state: 'pending', ...more },
      }
      // The second specialist's is held back until the first has judged: it would tell that the call is a problem.
      return reviews.create(review, number === 2 ? null : positionOf(review))
    }
    const first = await create(1, why, second ? { second: true } : {})
    if (first?.onHold) await hold(call)
    const isSecondOpen =
      second && (first === null || first.second === true || (await reviews.addSecond(first.reviewId)))
    if (isSecondOpen) await create(2, 'second')
    if (first && isOtherCaseNow(call, first)) {
      const other = first.second && (await reviews.get(reviewIdOf(dealerId, callId, 2)))
      await create(3, 'again', { notFor: whoHadIt([first, other || null]) })
    }
  }
}
