import * as z from 'zod/mini'
import { id } from '../platform/content/schemas.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import type { Operations } from '../platform/http/operation.ts'
import { named } from '../platform/content/named.ts'
import { conclusionContent } from './register/conclusion.ts'
import { customerExportOperations } from './exporting/export-operations.ts'
import { rectificationOperations } from './rectifying/rectification-operations.ts'
import { newRequest, requestState } from './register/rights-request.ts'
import { shownRequest } from './register/shown-request.ts'
import { privacyErrors } from './errors.ts'
import { customerData } from './holding/holding-schemas.ts'
import { customerSearch, customersFound } from './finding/search-schemas.ts'
import { decisionRequest, decisionResponse } from './states/decision-schemas.ts'
import { standingCasesPage, standingResponse } from './states/standing-schemas.ts'
import { stateEnd, stateParams, stateRequest, stateResponse } from './states/state-schemas.ts'

const dealerParams = z.strictObject({ dealerId: id })
const customerParams = z.strictObject({ dealerId: id, customerRef: id })

/** Those who look after people's rights: of a dealer's people those with the role `privacy`, and staff. */
const handlers = ['dealer', 'staff'] as const
const requestParams = z.strictObject({ dealerId: id, requestId: id })
const rightsRequests = '/v1/dealers/{dealerId}/rights-requests' as const

export const privacyOperations = {
  searchCustomers: {
    id: 'searchCustomers',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/customer-searches',
    summary:
      "The dealer's customers whom a reference, phone, plate or e-mail leads to, in any spelling and as they were given before a correction, too; one of whom there is no call by the exact reference, or by what a waiting survey response names; a `POST`, so that nothing about them is in an address, and changes nothing",
    scope: 'privacy/write',
    audience: handlers,
    params: dealerParams,
    body: customerSearch,
    responses: { 200: customersFound },
    errors: [platformErrors.notFound, privacyErrors.privacyPeopleOnly],
    example: { phone: '600 111 222' },
  },
  getCustomerData: {
    id: 'getCustomerData',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/customers/{customerRef}',
    summary:
      'Everything held about a customer, at most `limit` calls with all that happened to each to a page, the newest first; and what is held elsewhere, with who holds it',
    scope: 'privacy/write',
    audience: handlers,
    params: customerParams,
    query: z.strictObject(listQuery),
    responses: { 200: customerData },
    errors: [
      platformErrors.notFound,
      platformErrors.badCursor,
      privacyErrors.privacyPeopleOnly,
      privacyErrors.notInstructed,
    ],
  },
  openRightsRequest: {
    id: 'openRightsRequest',
    method: 'POST',
    path: rightsRequests,
    summary:
      "Register what a customer asked for, due one month later; the dealer's privacy people are told. What is asked for in a call registers itself",
    scope: 'privacy/write',
    audience: handlers,
    params: dealerParams,
    body: newRequest,
    idempotencyKey: 'key-alone',
    responses: { 201: shownRequest },
    errors: [platformErrors.notFound, platformErrors.idempotencyKeyReused, privacyErrors.privacyPeopleOnly],
    example: { customerRef: 'C-10442', right: 'access', askedAt: '2026-11-20T10:00:00Z', how: 'email' },
  },
  listRightsRequests: {
    id: 'listRightsRequests',
    method: 'GET',
    path: rightsRequests,
    summary: "The register of what a dealer's customers asked for, the last asked for first",
    scope: 'privacy/write',
    audience: handlers,
    params: dealerParams,
    query: z.strictObject({ ...listQuery, state: z.optional(requestState) }),
    responses: {
      200: named(
        'RightsRequestPage',
        z.strictObject({ items: z.array(shownRequest), next: z.nullable(z.string()) }),
      ),
    },
    errors: [platformErrors.notFound, platformErrors.badCursor, privacyErrors.privacyPeopleOnly],
  },
  getRightsRequest: {
    id: 'getRightsRequest',
    method: 'GET',
    path: `${rightsRequests}/{requestId}`,
    summary: 'One request of the register',
    scope: 'privacy/write',
    audience: handlers,
    params: requestParams,
    responses: { 200: shownRequest },
    errors: [platformErrors.notFound, privacyErrors.privacyPeopleOnly],
  },
  concludeRightsRequest: {
    id: 'concludeRightsRequest',
    method: 'POST',
    path: `${rightsRequests}/{requestId}/conclusion`,
    summary:
      'Record that a request was carried out, or refused on a ground; once. Staff only where the dealer has so instructed, with the instruction',
    scope: 'privacy/write',
    audience: handlers,
    params: requestParams,
    body: conclusionContent,
    responses: { 200: shownRequest },
    errors: [
      platformErrors.notFound,
      privacyErrors.privacyPeopleOnly,
      privacyErrors.notInstructed,
      privacyErrors.alreadyConcluded,
    ],
    example: { state: 'refused', ground: 'identity-not-proved', outcome: 'No ha acreditado quién es.' },
  },
  setCustomerState: {
    id: 'setCustomerState',
    method: 'PUT',
    path: '/v1/dealers/{dealerId}/customers/{customerRef}/{customerState}',
    summary:
      'Nobody of Asortis calls the customer any more, under this reference or under another with the same number: `no-contact`, `objection` or `restriction`. With the last two their cases stand still, in no list, and nothing of them is due. The register has it: the request that it carries out is concluded',
    scope: 'privacy/write',
    audience: handlers,
    params: stateParams,
    body: stateRequest,
    responses: { 200: stateResponse },
    errors: [platformErrors.notFound, privacyErrors.privacyPeopleOnly, privacyErrors.notInstructed],
    example: {
      ...{ ground: 'Carta del cliente del 20 de noviembre', phones: ['600 111 333'] },
      identityCheck: 'document',
    },
  },
  decideObjection: {
    id: 'decideObjection',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/customers/{customerRef}/objection/decision',
    summary:
      'What the dealer decides about the open cases of a customer who objects, which stand still until then: they go on on another ground, or are closed; those that a restriction has frozen stay as they are. Nobody calls the customer either way',
    scope: 'privacy/write',
    audience: handlers,
    params: customerParams,
    body: decisionRequest,
    responses: { 200: decisionResponse },
    errors: [
      platformErrors.notFound,
      privacyErrors.privacyPeopleOnly,
      privacyErrors.notInstructed,
      privacyErrors.noObjection,
    ],
    example: { decision: 'continue', ground: 'Garantía de la reparación (art. 6.1.b)' },
  },
  getCustomerStates: {
    id: 'getCustomerStates',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/customers/{customerRef}/states',
    summary:
      'The states that a customer is in, since when and why, and the cases that stand still because of them; empty for a customer of whom nothing is held',
    scope: 'privacy/write',
    audience: handlers,
    params: customerParams,
    responses: { 200: standingResponse },
    errors: [platformErrors.notFound, privacyErrors.privacyPeopleOnly],
  },
  listStandingCases: {
    id: 'listStandingCases',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/standing-cases',
    summary:
      "The dealer's cases that stand still because their customer objects or has the use of their data restricted, of the newest calls first: why and since when, which deadline was stopped, and what may be done all the same. No other list has them. A page may have fewer than `limit`; the last one has no `next`",
    scope: 'privacy/write',
    audience: handlers,
    params: dealerParams,
    query: z.strictObject(listQuery),
    responses: { 200: standingCasesPage },
    errors: [
      platformErrors.notFound,
      platformErrors.badCursor,
      privacyErrors.privacyPeopleOnly,
      privacyErrors.notInstructed,
    ],
  },
  endCustomerState: {
    id: 'endCustomerState',
    method: 'DELETE',
    path: '/v1/dealers/{dealerId}/customers/{customerRef}/{customerState}',
    summary:
      'The customer may be called again, as far as this state is concerned, and what stood still because of it goes on; the register has it. Staff only with a ground and the instruction',
    scope: 'privacy/write',
    audience: handlers,
    params: stateParams,
    body: stateEnd,
    responses: { 204: null },
    errors: [
      ...[platformErrors.notFound, privacyErrors.privacyPeopleOnly, privacyErrors.notInstructed],
      privacyErrors.notInState,
    ],
    example: { ground: 'El cliente vuelve a aceptar llamadas', identityCheck: 'known-contact' },
  },
} as const satisfies Operations
export { erasureOperations } from './erasing/erasure-operations.ts'

/** What is ordered for a customer, in a function of its own: files about them, and corrections. */
export const ordersOperations = { ...customerExportOperations, ...rectificationOperations }
