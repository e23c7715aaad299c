import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'
import type { Operations } from '../../platform/http/operation.ts'
import {
  informationRequestDetail,
  informationRequestPage,
  listedRequests,
  requestChange,
  requestSearch,
  requestsFound,
} from '../request/request-schemas.ts'

const byStaff = { scope: 'privacy/write', audience: ['staff'] } as const
const path = '/v1/information-requests/{requestId}' as const
const params = z.strictObject({ requestId: id })
const { notFound } = platformErrors

/** What staff do with requests for information. */
export const informationRequestOperations = {
  listInformationRequests: {
    ...byStaff,
    id: 'listInformationRequests',
    method: 'GET',
    path: '/v1/information-requests',
    summary:
      'Requests from the public form, newest first: those to answer, all of the last twelve months, or whoever wants to hear of other services',
    query: z.strictObject({ show: z._default(listedRequests, 'open'), ...listQuery }),
    responses: { 200: informationRequestPage },
    errors: [platformErrors.badCursor],
  },
  searchInformationRequests: {
    ...byStaff,
    id: 'searchInformationRequests',
    method: 'POST',
    path: '/v1/information-request-searches',
    summary:
      'The requests of an e-mail address, in any letter case, newest first, at most a hundred; the address is looked up by its keyed hash and is in no log',
    body: requestSearch,
    responses: { 200: requestsFound },
    errors: [],
    example: { email: 'lucia@example.com' },
  },
  getInformationRequest: {
    ...byStaff,
    id: 'getInformationRequest',
    method: 'GET',
    path,
    params,
    summary:
      'One request, who looked at it, and the other requests of its e-mail address, in any letter case; whoever reads it, here or in a list, is recorded. 404 once it is erased, or nothing of it is kept any more',
    responses: { 200: informationRequestDetail },
    errors: [notFound],
  },
  changeInformationRequest: {
    ...byStaff,
    id: 'changeInformationRequest',
    method: 'PATCH',
    path,
    params,
    summary:
      'Record that a request was answered, correct it (what it was is blocked for three years), or record what the person said about news of other services',
    body: requestChange,
    ifMatch: true,
    responses: { 200: informationRequestDetail },
    errors: [notFound, platformErrors.staleVersion, platformErrors.ifMatchMissing],
    example: { answered: true },
  },
  eraseInformationRequest: {
    ...byStaff,
    id: 'eraseInformationRequest',
    method: 'DELETE',
    path,
    params,
    summary:
      'Erase a request and the wish for news: what it was is blocked for three years, and then destroyed',
    responses: { 204: null },
    errors: [notFound],
  },
} as const satisfies Operations
