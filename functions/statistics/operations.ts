import * as z from 'zod/mini'
import { id, month } from '../platform/content/schemas.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import type { Operations } from '../platform/http/operation.ts'
import { overviewResponse, statisticsResponse } from './reading/response-schemas.ts'

const months = { from: z.optional(month), to: z.optional(month) }

export const statisticsOperations = {
  getStatistics: {
    id: 'getStatistics',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/statistics',
    summary:
      "A dealer's figures by month of receipt, at most 24 months (the last twelve by default), as of up to half an hour ago",
    scope: 'problems/read',
    audience: ['dealer', 'staff'],
    params: z.strictObject({ dealerId: id }),
    query: z.strictObject(months),
    responses: { 200: statisticsResponse },
    errors: [platformErrors.notFound],
  },
  getOverview: {
    id: 'getOverview',
    method: 'GET',
    path: '/v1/statistics',
    summary:
      'All dealers together, by month; for a single month (`from` and `to` the same), also each dealer beside the limits of a funnel plot',
    scope: 'problems/read',
    audience: ['staff'],
    query: z.strictObject({ ...months, brand: z.optional(id) }),
    responses: { 200: overviewResponse },
    errors: [],
  },
} as const satisfies Operations
