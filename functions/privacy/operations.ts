import * as z from 'zod/mini'
import { id } from '../platform/content/schemas.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import type { Operations } from '../platform/http/operation.ts'
import { privacyErrors } from './errors.ts'
import { customerData } from './holding/holding-schemas.ts'
import { customerSearch, customersFound } from './finding/search-schemas.ts'

const dealerParams = z.strictObject({ dealerId: id })
const customerParams = z.strictObject({ dealerId: id, customerRef: id })

/** Those who look after people's rights: of a dealer's people those with the role `privacy`, and staff. */
const handlers = ['dealer', 'staff'] as const

export const privacyOperations = {
  searchCustomers: {
    id: 'searchCustomers',
    method: 'POST',
    path: '/v1/dealers/{dealerId}/customer-searches',
    summary:
      "The dealer's customers whom a reference, phone, plate or e-mail leads to, in any spelling and as they were given before a correction, too; a `POST`, so that nothing about them is in an address, and changes nothing",
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
    errors: [platformErrors.notFound, platformErrors.badCursor, privacyErrors.privacyPeopleOnly],
  },
} as const satisfies Operations
