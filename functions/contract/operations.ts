import type { Operations } from '../platform/http/operation.ts'
import { vocabularyResponse } from './vocabulary/vocabulary-response.ts'

/** The contract, and the words for its closed lists. */
export const contractOperations = {
  getVocabulary: {
    id: 'getVocabulary',
    method: 'GET',
    path: '/v1/vocabulary',
    summary: 'Topics, root causes, criteria, steps and states, with their words in each language',
    scope: null,
    audience: ['public'],
    responses: { 200: vocabularyResponse },
    errors: [],
  },
  getOpenApi: {
    id: 'getOpenApi',
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This contract as OpenAPI 3.1',
    scope: null,
    audience: ['public'],
    responses: { 200: null, 304: null },
    rawType: 'application/json',
    errors: [],
  },
} as const satisfies Operations
