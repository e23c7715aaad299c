import type { DrawOf, PassOnData } from '../../draws/personal-data/open-personal-data.ts'
import type { HeldStore } from './held-store.ts'

type FollowPassOnPorts = {
  passOns: Pick<PassOnData, 'customerOf'>
  held: Pick<HeldStore, 'putPassOn'>
}

/** Makes a discount that was passed on found as its customer's. For every event about one; repeats change nothing. */
export const followPassOn =
  ({ passOns, held }: FollowPassOnPorts) =>
  async ({ dealerId, ...draw }: DrawOf & { dealerId: string }): Promise<void> => {
    const customerRef = await passOns.customerOf(draw)
    if (customerRef !== undefined) await held.putPassOn(dealerId, customerRef, draw)
  }
