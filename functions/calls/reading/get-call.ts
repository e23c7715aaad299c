import type * as z from 'zod/mini'
import type { Cases } from '../../cases/store/open-cases.ts'
import { isShownTo } from '../../cases/review/is-shown-to.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { callResponse } from '../contract/stored-schemas.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import type { ReadNotToRing } from '../../cases/suspension/not-to-ring.ts'
import { phoneToRing, showRinging } from '../../cases/suspension/ringing.ts'
import { shownAmendment } from '../amending/shown-amendment.ts'
import { responseOf } from '../taking/take-call.ts'

/**
 * Reads a call with its content, amendments, closing and original response, and what holds now. Strongly consistent; 404 if
 * there is none, or none that the reader may see.
 */
export const getCall =
  ({
    cases,
    entries,
    amendments,
    readNotToRing,
  }: {
    readNotToRing: ReadNotToRing
    cases: Pick<Cases['cases'], 'readCall'>
    entries: Pick<Cases['entries'], 'closingOf'>
    amendments: Pick<Cases['amendments'], 'list'>
  }) =>
  async (
    dealerId: string,
    callId: string,
    reader: Pick<Caller, 'audience'>,
  ): Promise<z.input<typeof callResponse>> => {
    const call = await cases.readCall(dealerId, callId)
    if (!call || !isShownTo(reader, call)) throw new DomainError(platformErrors.notFound)
    const { content, classification } = call
    const [found, amended, notToRing] = await Promise.all([
      call.closing && entries.closingOf(call),
      amendments.list(call),
      readNotToRing(call),
    ])
    const ringing = showRinging(notToRing)
    const body = {
      ...responseOf(call),
      customer: showCustomer(content.customer, phoneToRing(call.phone, ringing)),
      ringing,
      content: call.put.content,
      amendments: amended.map(shownAmendment),
      now: call.now && { content, classification },
    }
    if (!found) return { ...body, closing: null }
    const { kind: _, print: __, at: closedAt, endedAt = null, ...closing } = found
    return { ...body, closing: { ...closing, closedAt, endedAt } }
  }
