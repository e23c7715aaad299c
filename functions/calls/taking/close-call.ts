import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { earliest } from '../../cases/clocks/due.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { ClosingContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { type Closing, isClosing, parseClosing } from '../../cases/call/closing-item.ts'
import { callErrors } from '../errors.ts'

export type CloseCallPorts = {
  cases: Pick<Cases['cases'], 'readCase' | 'setDue'>
  closings: Cases['closings']
}

/** Removes the automatic closing from the due times. If this fails or loses a race, the sweep clears it. */
const clearCloseDue = async (cases: CloseCallPorts['cases'], call: StoredCall) => {
  const dueAt = earliest(call.due)
  if (dueAt !== undefined && call.due.close !== undefined) {
    await cases.setDue(call.dealerId, call.callId, dueAt, { ...call.due, close: undefined })
  }
}

/**
 * Closes a call that was put without its end: 201 the first time, 200 for the same closing again. 404 if there is no
 * such call, 409 if it was put with its end or closed differently, 422 if the end is before the start.
 */
export const closeCall =
  ({ cases, closings, fingerprint, clock }: CloseCallPorts & { fingerprint: Fingerprint; clock: Clock }) =>
  async (
    dealerId: string,
    callId: string,
    content: ClosingContent,
  ): Promise<{ status: 200 | 201; closedAt: string }> => {
    const print = fingerprint(content)
    const { call, items } = await cases.readCase(dealerId, callId)
    if (!call) throw new DomainError(platformErrors.notFound)
    if (call.content.endedAt !== undefined) throw new DomainError(callErrors.alreadyEnded)
    if (Date.parse(content.endedAt) < Date.parse(call.content.startedAt)) {
      const detail = 'is before the call started'
      throw invalidRequest([{ in: 'body', pointer: '/endedAt', code: 'before-start', detail }])
    }
    const closing: Closing = { ...content, closedAt: clock().toISOString(), by: 'caller', print }
    const item = items.find(isClosing)
    if (!item && (await closings.put(dealerId, callId, closing))) {
      await clearCloseDue(cases, call)
      return { status: 201, closedAt: closing.closedAt }
    }
    const before = item ?? (await cases.readCase(dealerId, callId)).items.find(isClosing)
    const stored = before && parseClosing(before)
    if (stored?.by === 'caller' && stored.print === print) return { status: 200, closedAt: stored.closedAt }
    throw new DomainError(callErrors.alreadyClosed)
  }
