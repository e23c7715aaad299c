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

/** Takes the closing off what is due. When it fails or loses a race, the sweep finds the closing and does it. */
const noLongerDue = async (cases: CloseCallPorts['cases'], call: StoredCall) => {
  const dueAt = earliest(call.due)
  if (dueAt !== undefined && call.due.close !== undefined) {
    await cases.setDue(call.dealerId, call.callId, dueAt, { ...call.due, close: undefined })
  }
}

/**
 * Ends a call that was put without its end, once. 404 without the call, 409 when it was put with its end or was
 * closed in another way.
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
      await noLongerDue(cases, call)
      return { status: 201, closedAt: closing.closedAt }
    }
    const before = item ?? (await cases.readCase(dealerId, callId)).items.find(isClosing)
    const there = before && parseClosing(before)
    if (there?.by === 'caller' && there.print === print) return { status: 200, closedAt: there.closedAt }
    throw new DomainError(callErrors.alreadyClosed)
  }
