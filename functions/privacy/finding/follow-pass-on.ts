import type { DrawOf, PassOnData } from '../../draws/personal-data/open-personal-data.ts'
import { noCustomer } from '../../platform/personal-data/no-customer.ts'
import type { RetentionStore } from '../retention/retention-store.ts'
import type { HeldStore } from './held-store.ts'

type FollowPassOnPorts = {
  passOns: Pick<PassOnData, 'get'>
  held: Pick<HeldStore, 'putPassOn'>
  kept: Pick<RetentionStore, 'putPassOn'>
}

/**
 * Makes a discount that was passed on found as its customer's, and as one whose customer's time will be over. For every
 * event about one; repeats change nothing.
 */
export const followPassOn =
  ({ passOns, held, kept }: FollowPassOnPorts) =>
  async ({ dealerId, ...draw }: DrawOf & { dealerId: string }): Promise<void> => {
    const passedOn = await passOns.get(draw)
    if (!passedOn || passedOn.customerRef === noCustomer) return
    await held.putPassOn(dealerId, passedOn.customerRef, draw)
    await kept.putPassOn(dealerId, {
      day: passedOn.recordedAt.slice(0, 10),
      id: `${draw.month}#${draw.groupId}`,
    })
  }
