import type { AmendmentContent, AmendedFields } from '../../cases/amendment/amendment-content.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'
import { hasRoom, maxAmendments } from '../../cases/entries/entry-limits.ts'
import { caseErrors } from '../../cases/errors.ts'
import { keepNoCalls, type NoCallsPorts } from '../../cases/customer/keep-no-calls.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { DomainError, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import { gone } from '../../platform/errors/gone.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { callErrors } from '../errors.ts'
import { invalid } from '../validating/invalid.ts'
import { readContext } from '../taking/read-context.ts'
import { readForAsking, refuseAskedTooLate } from '../validating/asked-too-late.ts'
import { idErrors } from '../validating/id-errors.ts'
import { validateCall } from '../validating/validate-call.ts'
import { amendedContent, attributesAfter, heldAfter } from './amended.ts'
import type { Held } from './changes-of.ts'
import { forgetsRectified, keepRectified } from './keep-rectified.ts'
import { knownWhenClosed } from './known-when-closed.ts'
import { namedAfter, type NamedAfterPorts } from './named-after.ts'
import { problemAfter } from './problem-after.ts'
import { shownAmendment } from './shown-amendment.ts'

type AmendCallPorts = {
  calls: Pick<Cases['calls'], 'get'>
  amendments: Pick<Cases['amendments'], 'find' | 'put' | 'list'>
  fingerprint: Fingerprint
  retryOnConflict: RetryOnConflict
  clock: Clock
} & NamedAfterPorts &
  NoCallsPorts

type Amend = {
  dealerId: string
  callId: string
  amendmentId: string
  content: AmendmentContent
  by: string
  /** It is what the person had corrected. */
  rectifies?: true
}

const responseOf = ({ dealerId, callId }: Amend, entry: AmendmentEntry) => ({
  ...{ callId, dealerId, ...shownAmendment(entry) },
  ...{ problem: entry.criteria.length > 0, criteria: entry.criteria, main: entry.criteria[0] ?? null },
})

/** Throws if a case cannot take another amendment. */
const checkRoom = ({ entries, now }: StoredCall) => {
  if ((now?.entries.length ?? 0) >= maxAmendments) throw new DomainError(callErrors.tooManyAmendments)
  if (!hasRoom(entries ?? 0)) throw new DomainError(caseErrors.caseFull)
}

/**
 * Validates the whole call as amended, on the day it was received. Only what the amendment gives can be wrong: the rest
 * was valid when it was put, and its settings may have changed.
 */
const checkContent = async (
  { calls }: AmendCallPorts,
  { dealerId, receivedAt }: StoredCall,
  content: CallContent,
  fields: AmendedFields,
  { questionnaire, dealer }: Pick<Awaited<ReturnType<typeof readContext>>, 'questionnaire' | 'dealer'>,
) => {
  const errors = validateCall(content, questionnaire, dealer, new Date(receivedAt)).filter(
    ({ pointer }) => (pointer.split('/')[1] ?? '') in fields,
  )
  if (errors.length > 0) throw invalidRequest(errors)
  const callId = content.recheckOf ?? content.reminderOf
  if (fields.customer === undefined || callId === undefined) return
  const named = await calls.get(dealerId, callId)
  if (named && named.content.customer.ref !== fields.customer.ref)
    throw invalidRequest([
      invalid(
        '/customer/ref',
        'no-such-problem',
        'Must be the reference of the customer whose problem this call is about.',
      ),
    ])
}

/**
 * Throws if an amendment's id is what the customer is known by, before it or after, or if the call's id becomes that: one
 * that was that already does not keep a call from being corrected.
 */
const checkIds = (
  { callId, amendmentId }: { callId: string; amendmentId: string },
  before: CallContent,
  after: CallContent,
) => {
  const was = idErrors('callId', callId, before).length > 0
  const errors = [
    ...idErrors('amendmentId', amendmentId, before, after),
    ...(was ? [] : idErrors('callId', callId, after)),
  ]
  if (errors.length > 0) throw invalidRequest(errors)
}

/**
 * Throws 410 if an amendment says that a call was with somebody else, by reference or number, whose erasure is ordered: the
 * order and its proof name it.
 */
const checkErasing = (
  { erasing, content: { customer: before } }: StoredCall,
  { customer }: AmendedFields,
) => {
  if (erasing === null || customer === undefined) return
  if (customer.ref !== before.ref || customer.phone !== before.phone) throw gone()
}

/** What of an amendment holds of a call of which the person had something corrected; all of any other's. */
const withRectified = async (
  { fingerprint, readContact }: AmendCallPorts,
  call: StoredCall,
  fields: AmendedFields,
): Promise<ReturnType<typeof keepRectified>> => {
  if (Object.keys(call.rectified).length === 0) return { fields, kept: [] }
  const { ref, type = fields.customer?.type } = call.content.customer
  const isCompany =
    type === 'company' ||
    (type === undefined && (await readContact(call.dealerId, [ref], [])).isCompany === true)
  return keepRectified(fingerprint, call, fields, isCompany)
}

/** Writes an amendment on a call as it was read. */
const write = async (
  ports: AmendCallPorts,
  { dealerId, amendmentId, content, by, rectifies }: Amend,
  call: StoredCall,
) => {
  checkRoom(call)
  const { note, ...given } = content
  const { fields, kept } = rectifies ? { fields: given, kept: [] } : await withRectified(ports, call, given)
  checkErasing(call, fields)
  refuseAskedTooLate(call, fields)
  const context = await readContext(ports.directory, dealerId, call.content.questionnaire)
  const { dealer, questionnaire, brand } = context
  const before: Held = { content: call.content, classification: call.classification }
  const after = heldAfter(before, amendedContent(call.content, fields), questionnaire, call.now?.reviewed)
  checkIds({ callId: call.callId, amendmentId }, before.content, after.content)
  await checkContent(ports, call, after.content, fields, context)
  const at = ports.clock().toISOString()
  const readKnown = async () => knownWhenClosed(call, await ports.amendments.list(call), questionnaire)
  const change = { at, by, before, after, dealer, brand, readKnown }
  const { attributes, due, notices, opens, status } = await problemAfter(ports.directory, call, change)
  const named = await namedAfter(ports, call, after, { at, by, language: dealer.language })
  const amendment: AmendmentEntry = {
    ...{ kind: 'amendment', id: amendmentId, at, by, note, fields: JSON.stringify(fields) },
    ...(kept.length > 0 && { kept }),
    ...{ criteria: after.classification.criteria, ...status, print: ports.fingerprint(content) },
  }
  const entry = (call.entries ?? 0) + 1
  const written = await ports.amendments.put({
    ...{ call, amendment, more: attributes, due },
    ...attributesAfter(call, {
      ...{ held: after, brandId: brand.brandId, entry, at, opens },
      again: status?.from === 'dismissed',
    }),
    alsoWrite: [...notices.map(ports.notices.write), ...named],
    forget: [
      ...(before.content.customer.phone === after.content.customer.phone ? [] : ['phone']),
      ...(forgetsRectified(call, fields) ? ['rectified'] : []),
    ],
  })
  return written === 'written' ? amendment : undefined
}

/**
 * Corrects a call: what was put stays, and what holds now is derived from it and its amendments, in their order. What the
 * person had rectified stays (`keepRectified`). What becomes of the call's problem is in `problemAfter`; of the one that a
 * recheck or reminder names, in `namedAfter`.
 *
 * 201 the first time, 200 with the same response for the same content again, 409 for different content under the same id and
 * for too many amendments or reopenings, 404 if there is no such call, 410 if it is erased or about to be (`checkErasing`,
 * `refuseAskedTooLate`), 422 if the call would not be valid, `unavailable` if others keep changing it.
 */
export const amendCall =
  (ports: AmendCallPorts) =>
  async (amend: Amend): Promise<{ status: 200 | 201; body: ReturnType<typeof responseOf> }> => {
    const { dealerId, callId, amendmentId, content } = amend
    const print = ports.fingerprint(content)
    return ports.retryOnConflict(async () => {
      const [call, before] = await Promise.all([
        readForAsking(ports.cases.readCall(dealerId, callId), content),
        ports.amendments.find(dealerId, callId, amendmentId),
      ])
      if (!call) throw new DomainError(platformErrors.notFound)
      if (before && before.print !== print)
        throw new DomainError(platformErrors.alreadyExistsWithOtherContent)
      const written = before ?? (await write(ports, amend, call))
      if (!written) return undefined
      const customer = shownAmendment(written).customer ?? call.content.customer
      const { at, by } = written
      const keep = keepNoCalls(ports)
      await keep({ dealerId, callId, at, by, customer, requests: content.requests })
      // What was asked for in the call was asked for by whoever it turns out to have been with.
      const { requests, operator } = call.put.content
      if (content.customer)
        await keep({ dealerId, callId, at: call.receivedAt, by: operator, customer, requests })
      return { status: before ? 200 : 201, body: responseOf(amend, written) }
    })
  }
