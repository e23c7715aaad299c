import * as z from 'zod/mini'
import { criterion } from '../cases/classification/criteria.ts'
import { topic } from '../cases/classification/topics.ts'
import { callKind } from '../directory/questionnaires/call-kind.ts'
import { named } from '../platform/content/named.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import { addIssue } from '../platform/errors/issue.ts'
import type { Operations } from '../platform/http/operation.ts'
import { day, id } from '../platform/content/schemas.ts'
import { problemResponse, problemsPage, stepResponse, timelinePage } from './contract/response-schemas.ts'
import { stepContent } from '../cases/problem/step-content.ts'
import { problemErrors } from './errors.ts'
import { platformErrors } from '../platform/errors/errors.ts'

const problemParams = z.strictObject({ dealerId: id, callId: id })
const statusFilter = named('ProblemStatusFilter', z.enum(['open', 'closed', 'all']))
const listFilters = z
  .strictObject({
    status: z._default(statusFilter, 'open'),
    criterion: z.optional(criterion),
    topic: z.optional(topic),
    kind: z.optional(callKind),
    from: z.optional(day),
    to: z.optional(day),
    adviser: z.optional(id),
    ...listQuery,
  })
  .check((ctx) => {
    const { from, to } = ctx.value
    if (from !== undefined && to !== undefined && from > to)
      addIssue(ctx, ['to'], 'before-from', 'Must be the same day as from or a later one.')
  })
const readers = ['dealer', 'staff', 'specialist'] as const

export const problemsOperations = {
  listProblems: {
    id: 'listProblems',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/problems',
    summary:
      "The dealer's problem file, newest first; `wait` asks the dealer not to ring while the customer is on the line",
    scope: 'problems/read',
    audience: readers,
    params: z.strictObject({ dealerId: id }),
    query: listFilters,
    responses: { 200: problemsPage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
  getProblem: {
    id: 'getProblem',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/problems/{callId}',
    summary: 'One problem with its mails and the newest 50 events of its timeline',
    scope: 'problems/read',
    audience: readers,
    params: problemParams,
    responses: { 200: problemResponse },
    errors: [platformErrors.notFound],
  },
  listTimeline: {
    id: 'listTimeline',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/problems/{callId}/timeline',
    summary: "A problem's timeline, newest first",
    scope: 'problems/read',
    audience: readers,
    params: problemParams,
    query: z.strictObject(listQuery),
    responses: { 200: timelinePage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
  takeStep: {
    id: 'takeStep',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/problems/{callId}/steps',
    summary: 'Take a problem one step on',
    scope: 'problems/write',
    audience: ['dealer'],
    params: problemParams,
    body: stepContent,
    ifMatch: true,
    idempotencyKey: true,
    responses: { 200: stepResponse },
    errors: [
      platformErrors.notFound,
      problemErrors.illegalStep,
      problemErrors.caseFull,
      problemErrors.tooManyReopenings,
      platformErrors.staleVersion,
      platformErrors.ifMatchMissing,
      platformErrors.idempotencyKeyReused,
    ],
    example: { step: 'acknowledge' },
  },
} as const satisfies Operations
