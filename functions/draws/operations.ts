import * as z from 'zod/mini'
import { groupId } from '../groups/group/group.ts'
import { id } from '../platform/content/schemas.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import type { Operations } from '../platform/http/operation.ts'
import { month } from '../platform/calendar/draw-months.ts'
import { applicationContent, passOnContent } from './discounts/discount-facts.ts'
import {
  applicationResponse,
  commitmentsPage,
  drawResponse,
  drawsPage,
  monthResponse,
  passOnResponse,
  statementResponse,
} from './reading/response-schemas.ts'
import { groupCoherenceResponse } from './coherence/response-schemas.ts'
import { drawErrors } from './errors.ts'
import { platformErrors } from '../platform/errors/errors.ts'

const readers = ['participant', 'staff', 'specialist'] as const
const groupParams = z.strictObject({ groupId })
const drawParams = z.strictObject({ groupId, month })
const monthParams = z.strictObject({ month })
const year = z.string().check(z.regex(/^20\d\d$/, 'Must be a year from 2000 to 2099, such as 2026.'))

/**
 * No operation names a winner, chooses a round, repeats a draw or changes a list: sealing and deciding accept no
 * requests.
 */
export const drawsOperations = {
  listDraws: {
    id: 'listDraws',
    method: 'GET',
    path: '/v1/groups/{groupId}/draws',
    summary: "A group's draws, newest first",
    scope: 'groups/read',
    audience: readers,
    params: groupParams,
    query: z.strictObject(listQuery),
    responses: { 200: drawsPage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
  getDraw: {
    id: 'getDraw',
    method: 'GET',
    path: '/v1/groups/{groupId}/draws/{month}',
    summary: "A draw's record, for verification, and what followed it",
    scope: 'groups/read',
    audience: readers,
    params: drawParams,
    responses: { 200: drawResponse },
    errors: [platformErrors.notFound],
  },
  getStatement: {
    id: 'getStatement',
    method: 'GET',
    path: '/v1/groups/{groupId}/statement',
    summary: "A group's draws in a year and their discounts",
    scope: 'groups/read',
    audience: readers,
    params: groupParams,
    query: z.strictObject({ year }),
    responses: { 200: statementResponse },
    errors: [platformErrors.notFound],
  },
  applyDiscount: {
    id: 'applyDiscount',
    method: 'POST',
    path: '/v1/groups/{groupId}/draws/{month}/application',
    summary: 'Record, once, that the discount was applied',
    scope: 'groups/write',
    audience: ['staff'],
    params: drawParams,
    body: applicationContent,
    idempotencyKey: true,
    responses: { 200: applicationResponse, 201: applicationResponse },
    errors: [
      platformErrors.notFound,
      drawErrors.notDecided,
      drawErrors.alreadyApplied,
      platformErrors.idempotencyKeyReused,
    ],
    example: { reference: 'AB-2026-0117', appliedAt: '2026-12-03T09:30:00Z' },
  },
  passOn: {
    id: 'passOn',
    method: 'POST',
    path: '/v1/groups/{groupId}/draws/{month}/pass-on',
    summary: 'Record, once, that the winner passed the discount on to a customer',
    scope: 'groups/write',
    audience: ['participant'],
    params: drawParams,
    body: passOnContent,
    idempotencyKey: 'key-alone',
    responses: { 200: passOnResponse, 201: passOnResponse },
    errors: [
      platformErrors.notFound,
      drawErrors.notDecided,
      drawErrors.alreadyPassedOn,
      platformErrors.idempotencyKeyReused,
    ],
    example: { customerRef: 'C-10442', note: 'Entregado en la revisión de diciembre' },
  },
  getDrawMonth: {
    id: 'getDrawMonth',
    method: 'GET',
    path: '/v1/draws/{month}',
    summary: "The state of a month's draws",
    scope: 'groups/read',
    audience: ['staff'],
    params: monthParams,
    responses: { 200: monthResponse },
    errors: [platformErrors.notFound],
  },
  getCommitments: {
    id: 'getCommitments',
    method: 'GET',
    path: '/v1/draws/{month}/commitments',
    summary: "A month's digest and its commitments, a thousand at a time or one group's; public",
    scope: null,
    audience: ['public'],
    params: monthParams,
    query: z.strictObject({ cursor: listQuery.cursor, group: z.optional(groupId) }),
    responses: { 200: commitmentsPage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
  getGroupCoherence: {
    id: 'getGroupCoherence',
    method: 'GET',
    path: '/v1/groups/{groupId}/coherence',
    summary:
      "How the brand surveys of a group's dealers agree with their calls, each month of those on its sealed list; shown where no dealer's figures can be told from it; without `from` and `to` the newest months in a row that are shown, of the last twelve; for staff, with each dealer beside the limits of funnel plots (a question's with its brand)",
    scope: 'surveys/read',
    audience: ['participant', 'staff'],
    params: groupParams,
    query: z.strictObject({
      from: z.optional(month),
      to: z.optional(month),
      question: z.optional(id),
      brand: z.optional(id),
    }),
    responses: { 200: groupCoherenceResponse },
    errors: [platformErrors.notFound],
  },
} as const satisfies Operations
