import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import { receivesDigest } from '../../directory/digest/remove-recipient.ts'
import type { Subscription } from '../../mails/subscription/subscription-item.ts'
import type { SubscriptionPort } from '../../mails/subscription/open-subscriptions.ts'
import type { SubscribedKind } from '../../mails/subscription/subscription-token.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'

type SubscriptionPorts = {
  subscriptions: Pick<SubscriptionPort, 'find'>
  /** Bypasses the cache. */
  readDealer: (dealerId: string) => Promise<StoredDealer | undefined>
}

type EndPorts = SubscriptionPorts & {
  subscriptions: Pick<SubscriptionPort, 'find' | 'change'>
  remove: (dealerId: string, hash: string, by: { by: string; putBy: string }) => Promise<unknown>
  clock: Clock
}

/** What the page of a valid link shows: of which e-mails and dealer, and whether the address still receives them. */
export type SubscriptionView = {
  kind: SubscribedKind
  dealer: Pick<StoredDealer, 'name' | 'language'>
  state: 'subscribed' | 'ended'
}

const open =
  ({ subscriptions, readDealer }: SubscriptionPorts) =>
  async (token: string) => {
    const subscription = await subscriptions.find(token)
    const dealer = subscription && (await readDealer(subscription.dealerId))
    if (!dealer) throw new DomainError(platformErrors.notFound)
    return { subscription, dealer }
  }

const isSubscribed = ({ kind, recipientHash, endedAt }: Subscription, dealer: StoredDealer): boolean =>
  kind === 'digest' ? receivesDigest(dealer, recipientHash) : endedAt === undefined

/** What to show for a token, without changing anything. Throws 404 if the token leads nowhere. */
export const showSubscription =
  (ports: SubscriptionPorts) =>
  async (token: string): Promise<SubscriptionView> => {
    const { subscription, dealer } = await open(ports)(token)
    const state = isSubscribed(subscription, dealer) ? 'subscribed' : 'ended'
    return { kind: subscription.kind, dealer, state }
  }

/**
 * Ends a subscription by its token: of the digest, the address is no longer among those who receive it; of other e-mails,
 * it is kept that it wants no more. Alerts are not affected. Repeating it changes nothing. With `again`, other e-mails are
 * sent again. Throws 404 if the token leads nowhere.
 */
export const endSubscription =
  ({ remove, clock, ...ports }: EndPorts) =>
  async (
    token: string,
    { requestId, again }: { requestId: string; again: boolean },
  ): Promise<SubscriptionView> => {
    const { subscription, dealer } = await open(ports)(token)
    const { kind, dealerId, recipientHash: hash, endedAt } = subscription
    if (kind === 'digest') {
      await remove(dealerId, hash, { by: `mail-link:${hash}`, putBy: requestId })
      return { kind, dealer, state: 'ended' }
    }
    if (again === (endedAt !== undefined)) {
      const now = clock()
      const changed = { kind, dealerId, recipientHash: hash, ...(!again && { endedAt: now.toISOString() }) }
      await ports.subscriptions.change(token, changed, now)
    }
    return { kind, dealer, state: again ? 'subscribed' : 'ended' }
  }
