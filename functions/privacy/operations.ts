import * as z from 'zod/mini'
import { id } from '../platform/content/schemas.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import type { Operations } from '../platform/http/operation.ts'
import { privacyErrors } from './errors.ts'
import { customerSearch, customersFound } from './finding/search-schemas.ts'

const dealerParams = z.strictObject({ dealerId: id })

/** Those who look after people's rights: of a dealer's people its managers, and staff. */
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
} as const satisfies Operations
