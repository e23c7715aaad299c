import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { id } from '../../platform/content/schemas.ts'
import { assessmentResponse, batchResponse, callTakenResponse, closingResponse } from './response-schemas.ts'
import {
  assessmentContent,
  callContent,
  closingContent,
  newCallId,
  trialContent,
} from '../../cases/call/call-content.ts'
import { callExample } from './examples.ts'
import { directoryErrors } from '../../directory/errors.ts'
import { formerPermissionResponse, permissionRequest, permissionResponse } from './permission-schemas.ts'
import { versionParam } from '../../directory/questionnaires/version-param.ts'
import { callErrors } from '../errors.ts'
import { platformErrors } from '../../platform/errors/errors.ts'

const dealerParams = z.strictObject({ dealerId: id })

/** Items are validated one by one later, so that an invalid call does not fail the valid ones. */
const batchContent = z.strictObject({ calls: z.array(z.unknown()).check(z.minLength(1), z.maxLength(100)) })

/** What call-centre software asks before and during a call, and how calls are taken in: the path that must be short. */
export const callsOperations = {
  assess: {
    id: 'assess',
    method: 'POST',
    path: '/v1/assessments',
    summary: 'Classify what is known of a call so far, and what to say; stores nothing',
    scope: 'calls/write',
    audience: ['machine'],
    body: assessmentContent,
    responses: { 200: assessmentResponse },
    errors: [],
  },
  tryQuestionnaire: {
    id: 'tryQuestionnaire',
    method: 'POST',
    path: '/v1/questionnaires/{questionnaireId}/versions/{version}/trials',
    summary:
      'How a call with these answers would be classified, and what the operator would say; stores nothing',
    scope: 'directory/read',
    audience: ['staff'],
    params: z.strictObject({ questionnaireId: id, version: versionParam }),
    body: trialContent,
    responses: { 200: assessmentResponse },
    errors: [platformErrors.notFound],
  },
  putCall: {
    id: 'putCall',
    method: 'PUT',
    path: '/v1/dealers/{dealerId}/calls/{callId}',
    summary: 'Take a call in',
    scope: 'calls/write',
    audience: ['machine'],
    params: z.strictObject({ dealerId: id, callId: newCallId }),
    body: callContent,
    example: callExample,
    responses: { 200: callTakenResponse, 201: callTakenResponse },
    errors: [
      platformErrors.notFound,
      platformErrors.alreadyExistsWithOtherContent,
      callErrors.noMoreReopenings,
      directoryErrors.dealerLeft,
    ],
  },
  putClosing: {
    id: 'putClosing',
    method: 'PUT',
    path: '/v1/dealers/{dealerId}/calls/{callId}/closing',
    summary: 'End a call that was put while the customer was on the line',
    scope: 'calls/write',
    audience: ['machine'],
    params: z.strictObject({ dealerId: id, callId: id }),
    body: closingContent,
    responses: { 200: closingResponse, 201: closingResponse },
    errors: [platformErrors.notFound, callErrors.alreadyEnded, callErrors.alreadyClosed],
  },
  putCalls: {
    id: 'putCalls',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/call-batches',
    summary: 'Take up to 100 calls in',
    scope: 'calls/write',
    audience: ['machine'],
    params: dealerParams,
    body: batchContent,
    idempotencyKey: true,
    responses: { 200: batchResponse },
    errors: [platformErrors.notFound, platformErrors.idempotencyKeyReused],
  },
  askContactPermission: {
    id: 'askContactPermission',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/contact-permissions',
    summary:
      'Whether this customer may be called now, why not and until when, and what may be mentioned; changes nothing',
    scope: 'calls/read',
    audience: ['machine'],
    params: dealerParams,
    body: permissionRequest,
    responses: { 200: permissionResponse },
    errors: [platformErrors.notFound, directoryErrors.dealerLeft],
  },
  getContactPermission: {
    id: 'getContactPermission',
    deprecated: true,
    method: 'GET',
    path: '/v1/dealers/{dealerId}/customers/{customerRef}/contact-permission',
    summary:
      'Use `POST .../contact-permissions`: this knows the rest period alone, and goes with the next release',
    scope: 'calls/read',
    audience: ['machine'],
    params: z.strictObject({ dealerId: id, customerRef: id }),
    query: z.strictObject({ kind: callKind, visit: z.optional(id) }),
    responses: { 200: formerPermissionResponse },
    errors: [platformErrors.notFound],
  },
} as const satisfies Operations
