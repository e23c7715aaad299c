import type { PassOnData } from '../../draws/personal-data/open-personal-data.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import { whatStays } from '../blocking/what-stays.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { drawOfKept } from '../keys.ts'
import type { Blocking } from './blocking-of.ts'
import type { Kept, RetentionStore } from './retention-store.ts'

type EndPassOnPorts = {
  kept: Pick<RetentionStore, 'removePassOn'>
  passOns: Pick<PassOnData, 'get' | 'find'>
  held: Pick<HeldStore, 'passOns' | 'customerHash'>
  blocked: Pick<BlockedStore, 'block'>
}

/**
 * Takes the customer off a pass-on whose time is over: who it was is set apart under `blocking`, with what led from them to
 * it; that the discount was passed on stays. It may be interrupted anywhere and repeated. Returns whether there was one.
 */
export const endPassOn =
  ({ kept, passOns, held, blocked }: EndPassOnPorts) =>
  async (dealerId: string, { day, id }: Kept, today: string, blocking: Blocking): Promise<boolean> => {
    const draw = drawOfKept(id)
    const customerRef = (await passOns.get(draw))?.customerRef ?? ''
    const found = await passOns.find(customerRef, draw)
    if (found) {
      const [blockedId, of] = [await blocking(), held.customerHash(dealerId, customerRef)]
      const leading = await held.passOns(dealerId, customerRef)
      for (const { key, ...each } of leading)
        if (each.month === draw.month && each.groupId === draw.groupId)
          await blocked.block(blockedId, key, () => null, of)
      await blocked.block(blockedId, found.key, whatStays('pass-on', today), of)
    }
    await kept.removePassOn(dealerId, { day, id })
    return found !== undefined
  }
