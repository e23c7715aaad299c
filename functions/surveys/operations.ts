import * as z from 'zod/mini'
import { directoryErrors } from '../directory/errors.ts'
import { named } from '../platform/content/named.ts'
import { id, month } from '../platform/content/schemas.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import type { Operations } from '../platform/http/operation.ts'
import { surveyErrors } from './errors.ts'
import { responseExample } from './response/example.ts'
import { brandCoherenceResponse, coherenceResponse } from './coherence/response-schemas.ts'
import { responseContent } from './response/response-content.ts'
import { eligibleCustomer, listedState, shownResponseSchema } from './response/shown-response.ts'
import { namedBrand } from './use/named-brands.ts'
import { withheldBrand } from './use/withheld-brands.ts'
import { withdrawalRequest, withdrawnResponse } from './withdrawing/withdrawal-schemas.ts'

const dealerParams = z.strictObject({ dealerId: id })
/** The dealer's brands, and those of the items. */
const brands = z.array(namedBrand)
const responsePage = (name: string) =>
  named(
    name,
    z.strictObject({
      items: z.array(shownResponseSchema),
      next: z.nullable(z.string()),
      brands,
      withheldBrands: z.array(withheldBrand),
    }),
  )
const responseParams = z.strictObject({ dealerId: id, responseId: id })
const response = '/v1/dealers/{dealerId}/survey-responses/{responseId}' as const

export const surveysOperations = {
  putSurveyResponse: {
    id: 'putSurveyResponse',
    method: 'PUT',
    path: response,
    summary: "Take one response to a brand's survey, a fact like a call",
    scope: 'surveys/write',
    audience: ['machine', 'staff'],
    params: responseParams,
    body: responseContent,
    responses: { 200: shownResponseSchema, 201: shownResponseSchema },
    errors: [
      platformErrors.notFound,
      directoryErrors.dealerLeft,
      surveyErrors.noSurvey,
      surveyErrors.useForbidden,
      surveyErrors.differsFromKept,
      surveyErrors.keptAtAnotherDealer,
    ],
    example: responseExample,
  },
  getSurveyResponse: {
    id: 'getSurveyResponse',
    method: 'GET',
    path: response,
    summary: 'A survey response, and what became of it',
    scope: 'surveys/read',
    audience: ['dealer', 'staff'],
    params: responseParams,
    responses: { 200: shownResponseSchema },
    errors: [platformErrors.notFound],
  },
  settleSurveyMatch: {
    id: 'settleSurveyMatch',
    method: 'POST',
    path: `${response}/match`,
    summary:
      "Settle with which call a response is matched, or null for none; recorded with who did it. A dealer's people do so where there is doubt, and not against what the response names",
    scope: 'surveys/write',
    audience: ['dealer', 'staff'],
    params: responseParams,
    body: named('SurveyMatchSettlement', z.strictObject({ callId: z.nullable(id) })),
    ifMatch: true,
    responses: { 200: shownResponseSchema },
    errors: [
      platformErrors.notFound,
      platformErrors.staleVersion,
      platformErrors.ifMatchMissing,
      surveyErrors.anonymousResponse,
      surveyErrors.matchNotInDoubt,
    ],
    example: { callId: 'call-1' },
  },
  acceptSurveyResponseVersion: {
    id: 'acceptSurveyResponseVersion',
    method: 'POST',
    path: `${response}/versions`,
    summary:
      'Accept other content of a response as its next version, when the brand has corrected its survey: what is compared and who is eligible follow it',
    scope: 'surveys/write',
    audience: ['staff'],
    params: responseParams,
    body: responseContent,
    ifMatch: true,
    responses: { 200: shownResponseSchema },
    errors: [
      platformErrors.notFound,
      platformErrors.staleVersion,
      platformErrors.ifMatchMissing,
      directoryErrors.dealerLeft,
      surveyErrors.noSurvey,
      surveyErrors.useForbidden,
    ],
    example: responseExample,
  },
  withdrawSurveyResponse: {
    id: 'withdrawSurveyResponse',
    method: 'POST',
    path: `${response}/withdrawal`,
    summary:
      "Withdraw a response that is another dealer's, was a test, or that the brand has taken back: its id is 410 at this dealer until that is taken back, and free for the dealer whose it is; recorded with who did it. Also of a customer who objects; of one who has the use of their data restricted only where the dealer has Asortis look after its customers' rights, and on a `ground`",
    scope: 'surveys/write',
    audience: ['staff'],
    params: responseParams,
    body: withdrawalRequest,
    ifMatch: true,
    responses: { 200: withdrawnResponse },
    errors: [
      platformErrors.notFound,
      platformErrors.gone,
      platformErrors.staleVersion,
      platformErrors.ifMatchMissing,
    ],
    example: { reason: 'wrong-dealer' },
  },
  readmitSurveyResponse: {
    id: 'readmitSurveyResponse',
    method: 'DELETE',
    path: `${response}/withdrawal`,
    summary:
      "Take a mistaken withdrawal back: the response's id may be taken at this dealer again, by whoever gives it again, unless another dealer has it meanwhile; what it said is gone",
    scope: 'surveys/write',
    audience: ['staff'],
    params: responseParams,
    responses: { 204: null },
    errors: [platformErrors.notFound, platformErrors.gone],
  },
  listWithdrawnSurveyResponses: {
    id: 'listWithdrawnSurveyResponses',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/withdrawn-survey-responses',
    summary: "A dealer's responses that were withdrawn and are not free again, the latest withdrawal first",
    scope: 'surveys/read',
    audience: ['staff'],
    params: dealerParams,
    query: z.strictObject(listQuery),
    responses: {
      200: named(
        'WithdrawnSurveyResponsePage',
        z.strictObject({ items: z.array(withdrawnResponse), next: z.nullable(z.string()), brands }),
      ),
    },
    errors: [platformErrors.notFound, platformErrors.badCursor],
  },
  listSurveyResponses: {
    id: 'listSurveyResponses',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/survey-responses',
    summary:
      "A month's survey responses, by when they were answered; anonymous ones, and those of a brand that does not allow their use for single customers, are not listed, and only counted",
    scope: 'surveys/read',
    audience: ['dealer', 'staff'],
    params: dealerParams,
    query: z.strictObject({ ...listQuery, month, match: z.optional(listedState) }),
    responses: { 200: responsePage('SurveyResponsePage') },
    errors: [platformErrors.notFound, platformErrors.badCursor],
  },
  listEligibleCustomers: {
    id: 'listEligibleCustomers',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/eligible-customers',
    summary: 'Customers who answered in a month and may have the prize, by the rule they were told',
    scope: 'surveys/read',
    audience: ['dealer', 'staff'],
    params: dealerParams,
    query: z.strictObject({ ...listQuery, month }),
    responses: {
      200: named(
        'EligibleCustomerPage',
        z.strictObject({
          items: z.array(eligibleCustomer),
          next: z.nullable(z.string()),
          brands,
          withheldBrands: z.array(withheldBrand),
        }),
      ),
    },
    errors: [platformErrors.notFound, platformErrors.badCursor],
  },
} as const satisfies Operations

/** JSON, or the pairs as a file. */
const coherenceFormat = named('CoherenceFormat', z.enum(['json', 'csv']))
const months = { from: z.optional(month), to: z.optional(month) }

/** How surveys agree with calls. Their own function: what it loads, the others should not. */
export const coherenceOperations = {
  getCoherence: {
    id: 'getCoherence',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/coherence',
    summary:
      "How a dealer's brand surveys agree with its calls, by brand, question and month, at most 24 months (the last twelve by default), as of up to half an hour ago; with `format=csv` the pairs themselves, for the dealer's own people",
    scope: 'surveys/read',
    audience: ['dealer', 'staff'],
    params: z.strictObject({ dealerId: id }),
    query: z.strictObject({
      ...months,
      question: z.optional(id),
      brand: z.optional(id),
      format: z.optional(coherenceFormat),
    }),
    responses: { 200: coherenceResponse },
    alternative: 'text/csv; charset=utf-8',
    errors: [platformErrors.notFound, surveyErrors.pairsForDealers, surveyErrors.notPerPerson],
  },
  getBrandCoherence: {
    id: 'getBrandCoherence',
    method: 'GET',
    path: '/v1/brands/{brandId}/coherence',
    summary:
      "How a brand's surveys agree with the calls of all its dealers, in a month or up to twelve (the last whole month by default), month by month, and each dealer beside the limits of funnel plots; with `question`, months and funnels are of that question",
    scope: 'surveys/read',
    audience: ['staff'],
    params: z.strictObject({ brandId: id }),
    query: z.strictObject({ month: z.optional(month), ...months, question: z.optional(id) }),
    responses: { 200: brandCoherenceResponse },
    errors: [platformErrors.notFound, surveyErrors.useForbidden],
  },
} as const satisfies Operations
export { surveyImportOperations } from './importing/import-operations.ts'
