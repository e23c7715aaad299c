import { faultFields, log } from '../../platform/runtime/log.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { RequestStore } from '../register/request-store.ts'
import type { leaveCustomer, Leaving } from '../moving/leave-customer.ts'
import type { Rectification } from './rectification-item.ts'
import type { RectificationStore } from './rectification-store.ts'
import type { rectifyCall } from './rectify-call.ts'

type RunRectificationPorts = {
  rectifications: Pick<RectificationStore, 'get' | 'replace'>
  blocked: Pick<BlockedStore, 'begin' | 'destroy' | 'page'>
  held: Pick<HeldStore, 'calls' | 'putKeys'>
  requests: Pick<RequestStore, 'get' | 'concludeDone'>
  rectify: ReturnType<typeof rectifyCall>
  /** Takes what a call says of a customer whose it is no more out of it. */
  leave: ReturnType<typeof leaveCustomer>
  clock: Clock
}

type Place = { callId: string; receivedAt: string }
const placesAtOnce = 50

/** Goes through the places of a customer's calls. */
async function* placesOf({ held }: RunRectificationPorts, dealerId: string, customerRef: string) {
  let after: Place | null | undefined
  while (after !== null) {
    const page: Awaited<ReturnType<HeldStore['calls']>> = await held.calls(
      dealerId,
      customerRef,
      placesAtOnce,
      after,
    )
    yield* page.calls
    after = page.next
  }
}

/** How many calls are corrected, why the first was not that could not be, and whether there was nothing to take out. */
type Corrected = { calls: number; fault?: unknown; isVoid?: boolean }

/** Of a call that came back before anything was taken out of it, nothing is to be kept. */
const correctLeft = async (
  { blocked }: RunRectificationPorts,
  { rectificationId }: Rectification,
  left: Leaving,
): Promise<Corrected> => {
  if (left !== 'theirs') return { calls: left === 'left' ? 1 : 0 }
  const { items } = await blocked.page(rectificationId, { limit: 1 })
  return { calls: items.length, isVoid: items.length === 0 }
}

/** Corrects every call: one that fails does not keep the others waiting. */
const correctAll = async (ports: RunRectificationPorts, given: Rectification): Promise<Corrected> => {
  const { dealerId, rectificationId, customerRef, correction, only, leaves } = given
  if (customerRef === undefined) return { calls: given.calls }
  await ports.blocked.begin(rectificationId)
  if (leaves !== undefined)
    return correctLeft(ports, given, await ports.leave(given, { callId: leaves, customerRef }))
  if (correction === undefined) return { calls: given.calls }
  let calls = 0
  const faults: unknown[] = []
  for await (const { callId } of placesOf(ports, dealerId, customerRef))
    try {
      if (only?.includes(callId) !== false)
        if (await ports.rectify(given, { callId, customerRef, correction })) calls += 1
    } catch (fault) {
      log('error', 'call-not-rectified', { dealerId, rectificationId, callId, ...faultFields(fault) })
      faults.push(fault)
    }
  // An old value that a call keeps, because the correction is not for it, still leads to the customer.
  for await (const { keyHashes } of placesOf(ports, dealerId, customerRef))
    await ports.held.putKeys(dealerId, customerRef, keyHashes)
  return { calls, ...(faults.length > 0 && { fault: faults[0] }) }
}

/** The entry that the register has of a correction says from now on that it is completed, unless somebody has concluded it. */
const concludeEntry = async (
  { requests, clock }: RunRectificationPorts,
  { dealerId, entryId, by }: Rectification,
): Promise<void> => {
  const entry = entryId === undefined ? undefined : await absentIfGone(requests.get(dealerId, entryId))
  if (entry?.state !== 'open') return
  const now = clock()
  const concluded = { state: 'completed', concludedAt: now.toISOString(), concludedBy: by } as const
  await requests.concludeDone({ ...entry, ...concluded }, now)
}

/** What a correction is after its next step; the same if nothing is to be done yet. */
const step = async (ports: RunRectificationPorts, given: Rectification): Promise<Rectification> => {
  const now = ports.clock().toISOString()
  const { state, dueAt, blockedUntil } = given
  if (dueAt === undefined || dueAt > now) return given
  if (state === 'correcting') {
    const { calls, fault, isVoid = false } = await correctAll(ports, given)
    if (isVoid) {
      await ports.blocked.destroy(given.rectificationId)
      const { customerRef: _, dueAt: __, ...over } = given
      return { ...over, state: 'destroyed', calls, destroyedAt: now }
    }
    if (fault !== undefined) {
      await ports.rectifications.replace(given, { ...given, calls })
      throw fault
    }
    await concludeEntry(ports, given)
    const { customerRef: _, correction: __, ...rest } = given
    return { ...rest, state: 'blocked', calls, rectifiedAt: now, dueAt: blockedUntil }
  }
  await ports.blocked.destroy(given.rectificationId)
  // What somebody wrote may say whose the values were; the register has the instruction as long as the customer is held.
  const { dueAt: _, instruction: __, ...rest } = given
  return { ...rest, state: 'destroyed', destroyedAt: now }
}

/**
 * Carries a correction out, as far as it is due: it may be interrupted anywhere, and the next run goes through the calls
 * again, of which those that are corrected stay as they are. If a call cannot be corrected, it throws once the others are.
 * Nothing happens for an unknown one.
 */
export const runRectification =
  (ports: RunRectificationPorts) =>
  async (dealerId: string, rectificationId: string): Promise<void> => {
    for (;;) {
      const before = await ports.rectifications.get(dealerId, rectificationId)
      if (!before) return
      const after = await step(ports, before)
      if (after === before) return
      await ports.rectifications.replace(before, after)
    }
  }
