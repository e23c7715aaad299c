import type { Operations } from '../platform/http/operation.ts'

export const contractOperations = {
  getOpenApi: {
    id: 'getOpenApi',
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This contract as OpenAPI 3.1',
    scope: null,
    audience: ['public'],
    answers: { 200: null },
    rawType: 'application/json',
    errors: [],
  },
  getDocs: {
    id: 'getDocs',
    method: 'GET',
    path: '/v1/docs',
    summary: 'This contract as a page to read',
    scope: null,
    audience: ['public'],
    answers: { 200: null },
    rawType: 'text/html; charset=utf-8',
    errors: [],
  },
} as const satisfies Operations
