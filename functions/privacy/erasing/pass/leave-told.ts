import type { StoredCall } from '../../../cases/call/call-item.ts'
import type { Rights } from '../../../cases/customer/rights/customer-rights.ts'
import type { NumberHashes } from '../../../cases/customer/number-hash.ts'
import type { Cases } from '../../../cases/store/open-cases.ts'
import { absentIfGone } from '../../../platform/errors/gone.ts'
import type { PersonalData } from '../../../platform/personal-data/personal-data.ts'
import type { BlockedStore } from '../../blocking/blocked-store.ts'
import type { HeldStore } from '../../finding/held-store.ts'
import { placesOf } from '../../finding/list-calls.ts'
import { rightLeft } from '../../moving/left-items.ts'
import type { Erasure } from '../erasure-item.ts'
import { toldOfErased } from './told-of-erased.ts'

type LeaveToldPorts = {
  calls: Pick<Cases['calls'], 'get'>
  held: Pick<HeldStore, 'calls'>
  blocked: Pick<BlockedStore, 'block'>
  cases: Pick<PersonalData, 'ofCall'>
  /** The states that a call's customer is in (`rightsOfCall`). */
  rightsOf: (call: StoredCall) => Promise<Rights>
  numberHashes: NumberHashes
}

/**
 * Takes what cases that stay, because their calls came since the order, were told of the erased customer's states out of them
 * and blocks it with the rest: that they stood still stays, the ground does not, as in a call that was another customer's
 * (decision 70). Of a part, only in cases at one of its numbers. After the states were taken. Idempotent.
 */
export const leaveTold =
  ({ calls, held, blocked, cases, rightsOf, numberHashes }: LeaveToldPorts) =>
  async (erasure: Erasure, customerRef: string): Promise<void> => {
    const { dealerId, erasureId, orderedAt, part, numbers = [] } = erasure
    const ofPart = part && new Set(part.numbers ?? numbers)
    for (const { callId } of await placesOf({ held }, { dealerId, customerRef })) {
      const call = await absentIfGone(calls.get(dealerId, callId))
      if (call?.content.customer.ref !== customerRef) continue
      const isIn = () => numberHashes(dealerId, call.content.customer.phone).some((one) => ofPart?.has(one))
      if (ofPart && !isIn()) continue
      const rights = await rightsOf(call)
      const items = await Array.fromAsync(cases.ofCall({ dealerId, customerRef, callId }))
      const erased = toldOfErased(items, orderedAt, rights)
      for (const { key } of items.filter(({ key: { sk } }) => erased.has(sk)))
        await blocked.block(
          erasureId,
          key,
          (item) => rightLeft(item).left,
          '',
          (item) => rightLeft(item).kept,
        )
    }
  }
