import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { privacyErrors } from '../errors.ts'
import { rectificationContent, rectificationShown } from './rectification-schemas.ts'

/** Those who look after people's rights: the dealer's privacy people, and staff. */
const handlers = ['dealer', 'staff'] as const

/** Correcting what is held about a customer, in a function of their own. */
export const rectificationOperations = {
  rectifyCustomer: {
    id: 'rectifyCustomer',
    method: 'PATCH',
    path: '/v1/dealers/{dealerId}/customers/{customerRef}',
    summary:
      "Corrects a customer's contact data or vehicle in every call still held; the old values are blocked, and destroyed when the blocking period is over",
    scope: 'privacy/write',
    audience: handlers,
    params: z.strictObject({ dealerId: id, customerRef: id }),
    body: rectificationContent,
    idempotencyKey: true,
    responses: { 202: rectificationShown },
    errors: [
      platformErrors.notFound,
      privacyErrors.privacyPeopleOnly,
      privacyErrors.notInstructed,
      platformErrors.idempotencyKeyReused,
    ],
    example: {
      contact: { phone: '600 111 333' },
      identityCheck: 'known-contact',
      instruction: { reference: 'e-mail of Gema Ruiz', at: '2026-11-20T10:02:40Z' },
    },
  },
  getRectification: {
    id: 'getRectification',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/rectifications/{rectificationId}',
    summary: 'How far a correction is; without whose, and without values',
    scope: 'privacy/write',
    audience: handlers,
    params: z.strictObject({ dealerId: id, rectificationId: id }),
    responses: { 200: rectificationShown },
    errors: [platformErrors.notFound, privacyErrors.privacyPeopleOnly],
  },
} as const satisfies Operations
