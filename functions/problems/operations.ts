import * as z from 'zod/mini'
import { named } from '../platform/content/named.ts'
import { addIssue } from '../platform/errors/issue.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import { queryFlag } from '../platform/http/lists/query-flag.ts'
import type { Operations } from '../platform/http/operation.ts'
import { id } from '../platform/content/schemas.ts'
import {
  problemResponse,
  problemsPage,
  pulseResponse,
  stepResponse,
  timelinePage,
} from './contract/response-schemas.ts'
import { stepContent } from '../cases/problem/step-content.ts'
import { acknowledgementForm } from './acknowledging/acknowledgement-form.ts'
import { exportStarted } from '../platform/exporting/export-states.ts'
import { exportRequest, exportResponse } from './exporting/export-schemas.ts'
import { checkDays, problemFilters } from './file/problem-filters.ts'
import { problemSearch, problemsFound } from './file/search-schemas.ts'
import { caseViewQuery, caseViewsPage } from './viewing/case-view-schemas.ts'
import { caseErrors } from '../cases/errors.ts'
import { problemErrors } from './errors.ts'
import { platformErrors } from '../platform/errors/errors.ts'

/** The type of every page behind a link. */
const pageType = 'text/html; charset=utf-8'
const problemParams = z.strictObject({ dealerId: id, callId: id })
const { status: _status, ...openFilters } = problemFilters
const overdue = z.optional(queryFlag)

/** By when a problem was opened, the newest first; or by the deadline that applies, the earliest first: open ones only. */
const order = named('ProblemOrder', z.enum(['newest', 'deadline']))

const listFilters = z
  .strictObject({ ...problemFilters, overdue, order: z._default(order, 'newest'), ...listQuery })
  .check((ctx) => {
    checkDays(ctx)
    if (ctx.value.order === 'deadline' && ctx.value.status !== 'open')
      addIssue(ctx, ['status'], 'only-open-by-deadline', 'Must be open, or left out, if order is deadline.')
  })
const readers = ['dealer', 'staff'] as const
/** Of one problem: specialists, too, once its reviews are final. Lists would tell them which calls are problems. */
const caseReaders = ['dealer', 'staff', 'specialist'] as const

export const problemsOperations = {
  listProblems: {
    id: 'listProblems',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/problems',
    summary:
      "The dealer's problem file, newest first or by deadline; `wait` asks the dealer not to ring while the customer is on the line",
    scope: 'problems/read',
    audience: readers,
    params: z.strictObject({ dealerId: id }),
    query: listFilters,
    responses: { 200: problemsPage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
  searchProblems: {
    id: 'searchProblems',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/problem-searches',
    summary:
      "The newest 50 problems, open and closed, about a visit or of a customer; a `POST`, so that no customer's reference is in an address, and changes nothing",
    scope: 'problems/read',
    audience: readers,
    params: z.strictObject({ dealerId: id }),
    body: problemSearch,
    responses: { 200: problemsFound },
    errors: [platformErrors.notFound],
    example: { visitRef: 'OR-55231' },
  },
  listAllProblems: {
    id: 'listAllProblems',
    method: 'GET',
    path: '/v1/problems',
    summary: 'The open problems of all dealers that have not left, by the deadline that applies',
    scope: 'problems/read',
    audience: ['staff'],
    query: z.strictObject({ ...openFilters, overdue, ...listQuery }).check(checkDays),
    responses: { 200: problemsPage },
    errors: [platformErrors.badCursor],
  },
  getPulse: {
    id: 'getPulse',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/problems/pulse',
    summary:
      "A number that is another one whenever the dealer's calls, problems, mails or settings have changed, for pages that follow them live",
    scope: 'problems/read',
    audience: readers,
    params: z.strictObject({ dealerId: id }),
    responses: { 200: pulseResponse, 304: null },
    errors: [platformErrors.notFound],
  },
  getProblem: {
    id: 'getProblem',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/problems/{callId}',
    summary:
      'One problem with its mails and the newest 50 events of its timeline; to specialists only once its reviews are final',
    scope: 'problems/read',
    audience: caseReaders,
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
    audience: caseReaders,
    params: problemParams,
    query: z.strictObject(listQuery),
    responses: { 200: timelinePage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
  listCaseViews: {
    id: 'listCaseViews',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/case-views',
    summary:
      "Who of Asortis's people looked at which of the dealer's customers in the last year, the latest day first; for the dealer's managers and staff",
    scope: 'problems/read',
    audience: ['staff', 'dealer'],
    params: z.strictObject({ dealerId: id }),
    query: caseViewQuery,
    responses: { 200: caseViewsPage },
    errors: [platformErrors.badCursor, platformErrors.notFound, problemErrors.managersOnly],
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
      problemErrors.suspended,
      caseErrors.caseFull,
      problemErrors.tooManyReopenings,
      platformErrors.staleVersion,
      platformErrors.ifMatchMissing,
      platformErrors.idempotencyKeyReused,
    ],
    example: { step: 'acknowledge' },
  },
} as const satisfies Operations

/** Files of problems for download, in a function of their own. */
export const problemExportOperations = {
  startProblemExport: {
    id: 'startProblemExport',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/problem-exports',
    summary:
      'Start making a file of the problems that the list would show with these filters, for download within a day',
    scope: 'problems/read',
    audience: readers,
    params: z.strictObject({ dealerId: id }),
    body: exportRequest,
    idempotencyKey: true,
    responses: { 202: exportStarted },
    errors: [platformErrors.notFound, platformErrors.idempotencyKeyReused, problemErrors.tooManyRows],
    example: { format: 'csv', profile: 'excel-es', status: 'all' },
  },
  getProblemExport: {
    id: 'getProblemExport',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/problem-exports/{exportId}',
    summary:
      'How far a file of problems is; once it is ready, an address to download it from within five minutes',
    scope: 'problems/read',
    audience: readers,
    params: z.strictObject({ dealerId: id, exportId: id }),
    responses: { 200: exportResponse },
    errors: [platformErrors.notFound],
  },
} as const satisfies Operations

/** A token that cannot be one leads nowhere like any other: the same page. A mail's link may have grown a query. */
const link = {
  path: '/v1/acknowledgements/{token}',
  scope: null,
  audience: ['public'],
  params: z.object({ token: z.string() }),
  query: z.object({}),
  rawType: pageType,
  pages: true,
  errors: [],
} as const

/** What the recipient of an alert can do with its link, without signing in. */
export const linkOperations = {
  showAcknowledgement: {
    ...link,
    id: 'showAcknowledgement',
    method: 'GET',
    summary: "The page behind an alert's link, where its recipient says who looks after the problem",
    responses: { 200: null, 404: null },
  },
  checkAcknowledgement: {
    ...link,
    id: 'checkAcknowledgement',
    method: 'HEAD',
    summary: 'The same without a body, for mail scanners; changes nothing, like the page itself',
    responses: { 200: null, 404: null },
  },
  acknowledge: {
    ...link,
    id: 'acknowledge',
    method: 'POST',
    summary: "Acknowledge a problem by its alert's link, in the name of whoever looks after it",
    form: acknowledgementForm,
    responses: { 200: null, 404: null, 413: null, 415: null, 422: null },
    example: { assignee: 'Lucía Fernández' },
  },
} as const satisfies Operations
