import type * as z from 'zod/mini'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { callResponse } from '../contract/response-schemas.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import { isClosing, parseClosing } from '../../cases/call/closing-item.ts'
import { responseOf } from '../taking/take-call.ts'

/** Reads a call with its content, closing and original response. Strongly consistent; 404 if there is none. */
export const getCall =
  ({ cases }: { cases: Pick<Cases['cases'], 'readCase'> }) =>
  async (dealerId: string, callId: string): Promise<z.input<typeof callResponse>> => {
    const { call, items } = await cases.readCase(dealerId, callId)
    if (!call) throw new DomainError(platformErrors.notFound)
    const { content } = call
    const shown = { ...responseOf(call), customer: showCustomer(content.customer, call.phone), content }
    const item = items.find(isClosing)
    if (!item) return { ...shown, closing: null }
    const { print: _, endedAt = null, ...closing } = parseClosing(item)
    return { ...shown, closing: { ...closing, endedAt } }
  }
