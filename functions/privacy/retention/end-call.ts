import { isOpen } from '../../cases/problem/problem-status.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { CustomerOf, HeldItem } from '../../platform/personal-data/personal-data.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { listHeldOfCall } from '../erasing/list-held.ts'
import type { leaveBehind } from '../blocking/leave-behind.ts'
import type { CloseFigures } from './close-figures.ts'
import type { Blocking } from './blocking-of.ts'
import { keptFrom } from './kept-from.ts'
import type { Kept, RetentionStore } from './retention-store.ts'

type EndCallPorts = {
  kept: Pick<RetentionStore, 'putCall' | 'removeCall'>
  calls: Pick<Cases['calls'], 'get'>
  blocked: Pick<BlockedStore, 'block'>
  list: ReturnType<typeof listHeldOfCall>
  /** What there is of a call, whoever it was about. */
  left: (of: CustomerOf, callId: string) => AsyncIterable<HeldItem>
  /** What stays in an item's place. */
  leave: ReturnType<typeof leaveBehind>
  closeFigures: CloseFigures
  customerHash: (dealerId: string, customerRef: string) => string
}

/**
 * What a customer may still have a claim to, or the dealer to do: an open problem, or data whose use they (or, of a company,
 * the contact of the call) had restricted.
 */
const isNeeded = ({ problem, rightsTold }: StoredCall): boolean =>
  (problem !== null && isOpen(problem.status)) || rightsTold.includes('restriction')

/** Sets apart what was written about a call while it was being ended, or is left of it. */
const blockLeft = async (
  { blocked, left, leave }: EndCallPorts,
  dealerId: string,
  callId: string,
  today: string,
  blocking: Blocking,
) => {
  for await (const held of left({ dealerId, customerRef: '' }, callId))
    await blocked.block(await blocking(), held.key, await leave(dealerId, held, today))
}

/**
 * Ends what is held of a call whose time is over: its case, its survey responses, and what leads to them are set apart under
 * `blocking`, and its id answers 410 from then on. Not while its problem is open, or its customer has the use of their data
 * restricted. It may be interrupted anywhere and repeated. Returns whether it was ended.
 */
export const endCall =
  (ports: EndCallPorts) =>
  async (dealerId: string, { day, id }: Kept, over: string, today: string, blocking: Blocking) => {
    const { kept, calls, blocked, list, leave, closeFigures, customerHash } = ports
    const call = await absentIfGone(calls.get(dealerId, id))
    if (!call) {
      // Erased, or ended by a run that was interrupted.
      await blockLeft(ports, dealerId, id, today, blocking)
      await kept.removeCall(dealerId, { day, id })
      return false
    }
    const from = keptFrom(call)
    if (from > over) {
      // Corrected: its visit was later.
      await kept.putCall(dealerId, { day: from, id })
      await kept.removeCall(dealerId, { day, id })
      return false
    }
    if (isNeeded(call)) return false
    const customerRef = call.content.customer.ref
    const items = await Array.fromAsync(list({ dealerId, customerRef }, id))
    await closeFigures(call, items)
    const [blockedId, of] = [await blocking(), customerHash(dealerId, customerRef)]
    for (const held of items) await blocked.block(blockedId, held.key, await leave(dealerId, held, today), of)
    await blockLeft(ports, dealerId, id, today, blocking)
    await kept.removeCall(dealerId, { day, id })
    return true
  }
