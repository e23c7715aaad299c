import type * as z from 'zod/mini'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { callResponse } from '../contract/response-schemas.ts'
import { isClosing, parseClosing } from '../../cases/call/closing-item.ts'
import { responseOf } from '../taking/take-call.ts'

/** Reads a call with its content, closing and original response. Strongly consistent; 404 if there is none. */
export const getCall =
  ({ cases }: { cases: Pick<Cases['cases'], 'readCase'> }) =>
  async (dealerId: string, callId: string): Promise<z.input<typeof callResponse>> => {
    const { call, items } = await cases.readCase(dealerId, callId)
    if (!call) throw new DomainError(platformErrors.notFound)
    const item = items.find(isClosing)
    if (!item) return { ...responseOf(call), content: call.content, closing: null }
    const { print: _, endedAt = null, ...closing } = parseClosing(item)
    return { ...responseOf(call), content: call.content, closing: { ...closing, endedAt } }
  }
