import * as z from 'zod/mini'
import { id, month, questionnaireName } from '../platform/content/schemas.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import type { Operations } from '../platform/http/operation.ts'
import { agreementResponse } from './agreement/agreement-schemas.ts'
import { coachingResponse } from './agreement/coaching-schemas.ts'
import { supervisionErrors } from './errors.ts'
import { listedState } from './queue/list-reviews.ts'
import {
  actionContent,
  claimResponse,
  queuesResponse,
  reviewResponse,
  reviewsPage,
  verdictContent,
} from './review/review-schemas.ts'
import { saidWronglyPage } from './said-wrongly/said-wrongly-schemas.ts'
import { defaultStrata, strataContent } from './strata/strata.ts'
import { sampledCallsPage, sampleResponse, strataResponse } from './sample/sample-schemas.ts'

const reviewParams = z.strictObject({
  reviewId: z
    .string()
    .check(
      z.regex(/^[A-Za-z0-9_-]{32}$/, 'Must be the id of a review exactly as a list had it, 32 characters.'),
    ),
})
/** A specialist as figures name them: the caller's id. */
const specialistId = z
  .string()
  .check(
    z.maxLength(100),
    z.regex(/^specialist:[A-Za-z0-9._-]+$/, 'Must be a specialist exactly as `specialists` names them.'),
  )
/** Of which calls' reviews figures are asked for. */
const reviewedCalls = {
  ...{ from: z.optional(month), to: z.optional(month) },
  ...{ dealer: z.optional(id), operator: z.optional(id) },
  questionnaire: z.optional(questionnaireName),
}
const specialists = { scope: 'reviews/write', audience: ['specialist'] } as const

export const supervisionOperations = {
  listReviews: {
    ...specialists,
    id: 'listReviews',
    method: 'GET',
    path: '/v1/reviews',
    summary:
      'Reviews to be had, in the order in which they are due (give or take an hour), or one’s own; nothing tells a problem from another call',
    query: z.strictObject({ state: z._default(listedState, 'pending'), ...listQuery }),
    responses: { 200: reviewsPage },
    errors: [platformErrors.badCursor],
  },
  claimReview: {
    ...specialists,
    id: 'claimReview',
    method: 'POST',
    path: '/v1/reviews/{reviewId}/claim',
    summary:
      'Have a review for oneself for 15 minutes, or 15 more; a claim ends by itself. Two days after a verdict without an action anybody may have that',
    params: reviewParams,
    responses: { 200: claimResponse },
    errors: [platformErrors.notFound, supervisionErrors.alreadyClaimed, supervisionErrors.tooManyClaims],
  },
  getReview: {
    ...specialists,
    id: 'getReview',
    method: 'GET',
    path: '/v1/reviews/{reviewId}',
    summary:
      'The facts of a call that one has claimed and, once the verdict is given, what operator and facts had said',
    params: reviewParams,
    responses: { 200: reviewResponse },
    errors: [platformErrors.notFound, supervisionErrors.notClaimed],
  },
  giveVerdict: {
    ...specialists,
    id: 'giveVerdict',
    method: 'POST',
    path: '/v1/reviews/{reviewId}/verdict',
    summary:
      'Give the blind verdict, which nothing changes afterwards; the response shows what operator and facts had said',
    params: reviewParams,
    body: verdictContent,
    ifMatch: true,
    idempotencyKey: 'key-alone',
    responses: { 200: reviewResponse },
    errors: [
      platformErrors.notFound,
      supervisionErrors.notClaimed,
      supervisionErrors.alreadyReviewed,
      platformErrors.staleVersion,
      platformErrors.ifMatchMissing,
      platformErrors.idempotencyKeyReused,
    ],
    example: { problem: true, criteria: ['unresolved-situation'], listened: true },
  },
  takeReviewAction: {
    ...specialists,
    id: 'takeReviewAction',
    method: 'POST',
    path: '/v1/reviews/{reviewId}/action',
    summary:
      'Decide what becomes of the case: leave it (`confirm`), name its criteria (`reclassify`, which makes a problem of a call that was none) or close it (`dismiss`)',
    params: reviewParams,
    body: actionContent,
    ifMatch: true,
    idempotencyKey: 'key-alone',
    responses: { 200: reviewResponse },
    errors: [
      platformErrors.notFound,
      supervisionErrors.notClaimed,
      supervisionErrors.verdictMissing,
      supervisionErrors.alreadyReviewed,
      supervisionErrors.actionNotPossible,
      platformErrors.staleVersion,
      platformErrors.ifMatchMissing,
      platformErrors.idempotencyKeyReused,
    ],
    example: { action: 'confirm' },
  },
  getAgreement: {
    id: 'getAgreement',
    method: 'GET',
    path: '/v1/agreement',
    summary:
      'How operators’ verdicts agree with specialists’, of a range of months (by default the last twelve), weighted by how calls were drawn; specialists get the months whose reviews are over, and of specialists only themselves',
    scope: 'directory/read',
    audience: ['staff', 'specialist'],
    query: z.strictObject({ ...reviewedCalls, specialist: z.optional(specialistId) }),
    responses: { 200: agreementResponse },
    errors: [platformErrors.notFound],
  },
  getCoaching: {
    id: 'getCoaching',
    method: 'GET',
    path: '/v1/coaching',
    summary:
      'Calls to coach each operator with, chosen by what went wrong: of every lesson the latest five; specialists get the months whose reviews are over',
    scope: 'directory/read',
    audience: ['staff', 'specialist'],
    query: z.strictObject(reviewedCalls),
    responses: { 200: coachingResponse },
    errors: [platformErrors.notFound],
  },
  listSaidWrongly: {
    id: 'listSaidWrongly',
    method: 'GET',
    path: '/v1/said-wrongly',
    summary:
      'Calls of a month in which survey or prize were mentioned where they should not have been, and those of which it is not known; a page may have fewer than `limit` and not be the last',
    scope: 'calls/read',
    audience: ['staff'],
    query: z.strictObject({ month, ...listQuery }),
    responses: { 200: saidWronglyPage },
    errors: [platformErrors.badCursor],
  },
  getReviewQueues: {
    id: 'getReviewQueues',
    method: 'GET',
    path: '/v1/review-queues',
    summary: 'How many reviews of each kind are waiting, and since when',
    scope: 'directory/read',
    audience: ['staff'],
    responses: { 200: queuesResponse },
    errors: [],
  },
  getSupervisionSettings: {
    id: 'getSupervisionSettings',
    method: 'GET',
    path: '/v1/supervision-settings',
    summary: 'With which probability calls are drawn for review',
    scope: 'directory/read',
    audience: ['staff'],
    responses: { 200: strataResponse },
    errors: [],
  },
  putSupervisionSettings: {
    id: 'putSupervisionSettings',
    method: 'PUT',
    path: '/v1/supervision-settings',
    summary: 'Change with which probability calls are drawn, from the next call on',
    scope: 'directory/write',
    audience: ['staff'],
    body: strataContent,
    ifMatch: true,
    responses: { 200: strataResponse },
    errors: [platformErrors.staleVersion, platformErrors.ifMatchMissing],
    example: defaultStrata,
  },
  listSampledCalls: {
    id: 'listSampledCalls',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/samples/{month}',
    summary:
      'What the sample decided about each of a dealer’s calls of a month, to be recomputed with the month’s key; empty until that is published',
    scope: 'calls/read',
    audience: ['dealer', 'staff'],
    params: z.strictObject({ dealerId: id, month }),
    query: z.strictObject(listQuery),
    responses: { 200: sampledCallsPage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
} as const satisfies Operations

/** What anybody may read of the sample, served apart, because public routes have a throttle of their own. */
export const sampleOperations = {
  getSample: {
    id: 'getSample',
    method: 'GET',
    path: '/v1/samples/{month}',
    summary:
      'A month of the sample: the commitment to its key before it begins, the probabilities, and the key once the month’s reviews are done, ten days after its end at the latest; public',
    scope: null,
    audience: ['public'],
    params: z.strictObject({ month }),
    responses: { 200: sampleResponse },
    errors: [platformErrors.notFound],
  },
} as const satisfies Operations
