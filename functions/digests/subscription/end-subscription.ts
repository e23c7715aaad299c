import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import { receivesDigest } from '../../directory/digest/remove-recipient.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Subscriptions } from './subscription-store.ts'

type SubscriptionPorts = {
  subscriptions: Pick<Subscriptions, 'find'>
  /** Bypasses the cache. */
  readDealer: (dealerId: string) => Promise<StoredDealer | undefined>
}

type EndPorts = SubscriptionPorts & {
  remove: (dealerId: string, hash: string, by: { by: string; putBy: string }) => Promise<unknown>
}

/** What the page of a valid link shows: of which dealer, and whether the address still receives the digest. */
export type SubscriptionView = {
  dealer: Pick<StoredDealer, 'name' | 'language'>
  state: 'subscribed' | 'ended'
}

const open =
  ({ subscriptions, readDealer }: SubscriptionPorts) =>
  async (token: string) => {
    const subject = await subscriptions.find(token)
    const dealer = subject && (await readDealer(subject.dealerId))
    if (!dealer) throw new DomainError(platformErrors.notFound)
    return { subject, dealer }
  }

/** What to show for a token, without changing anything. Throws 404 if the token leads nowhere. */
export const showSubscription =
  (ports: SubscriptionPorts) =>
  async (token: string): Promise<SubscriptionView> => {
    const { subject, dealer } = await open(ports)(token)
    return { dealer, state: receivesDigest(dealer, subject.recipientHash) ? 'subscribed' : 'ended' }
  }

/**
 * Ends a subscription by its token: the address is no longer among those who receive the dealer's digest. Alerts are not
 * affected. Repeating it changes nothing. Throws 404 if the token leads nowhere.
 */
export const endSubscription =
  ({ remove, ...ports }: EndPorts) =>
  async (token: string, requestId: string): Promise<SubscriptionView> => {
    const { subject, dealer } = await open(ports)(token)
    const { dealerId, recipientHash: hash } = subject
    await remove(dealerId, hash, { by: `mail-link:${hash}`, putBy: requestId })
    return { dealer, state: 'ended' }
  }
