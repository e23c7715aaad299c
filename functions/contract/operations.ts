import * as z from 'zod/mini'
import { platformErrors } from '../platform/errors/errors.ts'
import type { Operations } from '../platform/http/operation.ts'
import { vocabularyResponse } from './vocabulary/vocabulary-response.ts'

const html = 'text/html; charset=utf-8'
const pageParams = z.object({ page: z.string().check(z.maxLength(64)) })
const cached = { 200: null, 304: null }

/** The contract, the documentation site around it, and the words for the contract's closed lists. */
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
    responses: cached,
    rawType: 'application/json',
    errors: [],
  },
  getDocs: {
    id: 'getDocs',
    method: 'GET',
    path: '/docs',
    summary: 'The documentation: this contract as a page, where each operation can be tried',
    scope: null,
    audience: ['public'],
    responses: cached,
    rawType: html,
    errors: [],
  },
  getDocsPage: {
    id: 'getDocsPage',
    method: 'GET',
    path: '/docs/{page}',
    summary: 'A page of the documentation: a guide, or the list of errors',
    scope: null,
    audience: ['public'],
    params: pageParams,
    responses: cached,
    rawType: html,
    errors: [platformErrors.notFound],
  },
  getDocsViewer: {
    id: 'getDocsViewer',
    method: 'GET',
    path: '/docs/viewer.js',
    summary: "The script of the documentation's viewer",
    scope: null,
    audience: ['public'],
    query: z.object({ v: z.optional(z.string().check(z.maxLength(64))) }),
    responses: cached,
    rawType: 'text/javascript; charset=utf-8',
    errors: [],
  },
  getDrawChecker: {
    id: 'getDrawChecker',
    method: 'GET',
    path: '/docs/check_draw.py',
    summary: 'The independent checker of a draw: one Python file, without dependencies',
    scope: null,
    audience: ['public'],
    responses: cached,
    rawType: 'text/x-python; charset=utf-8',
    errors: [],
  },
} as const satisfies Operations
