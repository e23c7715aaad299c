import type { CallContent } from '../../cases/call/call-content.ts'
import { isKnownBy, namesCustomer } from '../../cases/words/known-by.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'

/**
 * What is wrong with an id of a call or an amendment, named `parameter` in the path: that it is what the call's customer is
 * known by, as any of `contents` have it. Pure.
 */
export const idErrors = (
  parameter: 'callId' | 'amendmentId',
  id: string,
  ...contents: readonly Pick<CallContent, 'customer' | 'visit'>[]
): ValidationError[] =>
  contents.some(({ customer, visit }) =>
    isKnownBy(id, { keys: [customer.ref, visit.ref, visit.vehicle?.plate], phone: customer.phone }),
  )
    ? [namesCustomer(parameter)]
    : []
