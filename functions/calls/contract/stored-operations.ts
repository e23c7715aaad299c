import * as z from 'zod/mini'
import { amendmentContent } from '../../cases/amendment/amendment-content.ts'
import { caseErrors } from '../../cases/errors.ts'
import { id, month } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { callErrors } from '../errors.ts'
import { followUpPage, followUpQuery } from '../following-up/follow-up-schemas.ts'
import { amendmentResponse, callResponse, callsPage } from './stored-schemas.ts'

const dealerParams = z.strictObject({ dealerId: id })

/** What is asked and corrected of calls that have been taken in, and who is to be called again. */
export const storedCallsOperations = {
  getCall: {
    id: 'getCall',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/calls/{callId}',
    summary: 'A call; to specialists only once its reviews are final',
    scope: 'calls/read',
    audience: ['machine', 'dealer', 'staff', 'specialist'],
    params: z.strictObject({ dealerId: id, callId: id }),
    responses: { 200: callResponse },
    errors: [platformErrors.notFound],
  },
  putAmendment: {
    id: 'putAmendment',
    method: 'PUT',
    path: '/v1/dealers/{dealerId}/calls/{callId}/amendments/{amendmentId}',
    summary:
      'Correct a call: each field given replaces that field, but what the person had rectified stays (`kept`); nothing stored is overwritten',
    scope: 'calls/write',
    audience: ['machine'],
    params: z.strictObject({ dealerId: id, callId: id, amendmentId: id }),
    body: amendmentContent,
    responses: { 200: amendmentResponse, 201: amendmentResponse },
    errors: [
      platformErrors.notFound,
      platformErrors.alreadyExistsWithOtherContent,
      callErrors.tooManyAmendments,
      callErrors.noMoreReopenings,
      caseErrors.caseFull,
    ],
  },
  listCalls: {
    id: 'listCalls',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/calls',
    summary: 'The calls received in a month, newest first, with their answers',
    scope: 'calls/read',
    audience: ['machine', 'dealer', 'staff'],
    params: dealerParams,
    query: z.strictObject({ month, ...listQuery }),
    responses: { 200: callsPage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
  listFollowUps: {
    id: 'listFollowUps',
    method: 'GET',
    path: '/v1/follow-ups',
    summary:
      'The follow-ups of all dealers: whom to call again, by the day the brand survey is expected; those that are done or withdrawn by when they ended, the latest first',
    scope: 'calls/read',
    audience: ['machine', 'staff'],
    query: followUpQuery,
    responses: { 200: followUpPage },
    errors: [platformErrors.badCursor],
  },
  listDealerFollowUps: {
    id: 'listDealerFollowUps',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/follow-ups',
    summary:
      "The dealer's follow-ups, by the day the brand survey is expected; those that are done or withdrawn by when they ended, the latest first",
    scope: 'calls/read',
    audience: ['machine', 'dealer', 'staff'],
    params: dealerParams,
    query: followUpQuery,
    responses: { 200: followUpPage },
    errors: [platformErrors.badCursor, platformErrors.notFound],
  },
} as const satisfies Operations
