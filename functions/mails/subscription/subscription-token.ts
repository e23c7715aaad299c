import { createHmac } from 'node:crypto'

/** The e-mails that a recipient can end: a dealer's digest on working mornings, its monthly report on surveys. */
export type SubscribedKind = 'digest' | 'survey-report'

/** Whose subscription a link is for: an address, by its hash, and of which e-mails of which dealer. */
export type SubscriptionSubject = { kind: SubscribedKind; dealerId: string; recipientHash: string }

/** Changes if the token is ever made of something else. The key also signs tokens that begin with a number. */
const version = 'mail-subscription/1'

/**
 * The token of a link that ends a subscription: HMAC-SHA-256 under a generated key, base64url, 43 characters. The same
 * address of the same dealer always has the same for e-mails of one kind, so the link in each of them is the same one.
 */
export const subscriptionToken =
  (key: string) =>
  ({ kind, dealerId, recipientHash }: SubscriptionSubject): string =>
    createHmac('sha256', key)
      // The first links there were are those of digests, and go on working.
      .update(JSON.stringify([version, dealerId, recipientHash, ...(kind === 'digest' ? [] : [kind])]))
      .digest('base64url')
