import * as z from 'zod/mini'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { type ClosingContent, closingContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { ClosingEntry } from '../../cases/entries/closing-entry.ts'
import { keepNoCalls, type NoCallsPorts } from '../../cases/customer/keep-no-calls.ts'
import { callErrors } from '../errors.ts'
import { readForAsking, refuseAskedTooLate } from '../validating/asked-too-late.ts'

type CloseCallPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  entries: Pick<Cases['entries'], 'closingOf' | 'putClosing'>
} & NoCallsPorts

/**
 * Whether a closing has the content that `print` is the fingerprint of. One stored before times were normalised has the
 * fingerprint of its own spelling, so it is normalised now.
 */
const isSameClosing = (
  { by, print: before, at: _, kind: __, ...content }: ClosingEntry,
  print: string,
  fingerprint: Fingerprint,
): boolean => {
  if (by !== 'caller' || before === print) return by === 'caller'
  const normalised = z.safeParse(closingContent, content)
  return normalised.success && fingerprint(normalised.data) === print
}

/** How often the case may change between being read and being written: at most a person's step or two. */
const maxAttempts = 4

/**
 * Closes a call that was put without its end: 201 the first time, 200 for the same closing again. 404 if there is no
 * such call, 409 if it was put with its end or closed differently, 410 if it is erased, or about to be and the customer asks
 * for something (`refuseAskedTooLate`), 422 if the end is before the start.
 */
export const closeCall =
  (ports: CloseCallPorts & { fingerprint: Fingerprint; clock: Clock }) =>
  async (
    dealerId: string,
    callId: string,
    content: ClosingContent,
  ): Promise<{ status: 200 | 201; closedAt: string }> => {
    const { cases, entries, fingerprint, clock } = ports
    const print = fingerprint(content)
    const keep = ({ content: { customer, operator: by } }: StoredCall, at: string) =>
      keepNoCalls(ports)({ dealerId, callId, at, by, customer, requests: content.requests })
    for (let attempts = 1; ; attempts += 1) {
      const call = await readForAsking(cases.readCall(dealerId, callId), content)
      if (!call) throw new DomainError(platformErrors.notFound)
      if (call.content.endedAt !== undefined) throw new DomainError(callErrors.alreadyEnded)
      if (Date.parse(content.endedAt) < Date.parse(call.content.startedAt)) {
        throw invalidBody('/endedAt', 'before-start', "Must not be before the call's startedAt.")
      }
      const before = await entries.closingOf(call)
      if (before && isSameClosing(before, print, fingerprint)) {
        await keep(call, before.at)
        return { status: 200, closedAt: before.at }
      }
      if (before) throw new DomainError(callErrors.alreadyClosed)
      refuseAskedTooLate(call, content)
      const at = clock().toISOString()
      const closing: ClosingEntry = { kind: 'closing', at, by: 'caller', print, ...content }
      if (await entries.putClosing(call, closing)) {
        await keep(call, at)
        return { status: 201, closedAt: at }
      }
      if (attempts === maxAttempts) throw new DomainError(platformErrors.unavailable)
    }
  }
