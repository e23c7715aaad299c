import * as z from 'zod/mini'
import { directoryErrors } from '../directory/errors.ts'
import { id } from '../platform/content/schemas.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import type { Operations } from '../platform/http/operation.ts'
import { surveyErrors } from './errors.ts'
import { responseExample } from './response/example.ts'
import { responseContent } from './response/response-content.ts'
import { shownResponseSchema } from './response/shown-response.ts'

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
} as const satisfies Operations
