import type * as z from 'zod/mini'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { callResponse } from '../contract/response-schemas.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import { responseOf } from '../taking/take-call.ts'

/** Reads a call with its content, closing and original response. Strongly consistent; 404 if there is none. */
export const getCall =
  ({
    cases,
    entries,
  }: {
    cases: Pick<Cases['cases'], 'readCall'>
    entries: Pick<Cases['entries'], 'closingOf'>
  }) =>
  async (dealerId: string, callId: string): Promise<z.input<typeof callResponse>> => {
    const call = await cases.readCall(dealerId, callId)
    if (!call) throw new DomainError(platformErrors.notFound)
    const { content } = call
    const body = { ...responseOf(call), customer: showCustomer(content.customer, call.phone), content }
    const found = call.closing && (await entries.closingOf(call))
    if (!found) return { ...body, closing: null }
    const { kind: _, print: __, at: closedAt, endedAt = null, ...closing } = found
    return { ...body, closing: { ...closing, closedAt, endedAt } }
  }
