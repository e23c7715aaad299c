import { createHmac } from 'node:crypto'

/** Whose subscription a link is for: an address, by its hash, of a dealer. */
export type SubscriptionSubject = { dealerId: string; recipientHash: string }

/** Changes if the token is ever made of something else. The key also signs tokens that begin with a number. */
const version = 'mail-subscription/1'

/**
 * The token of a link that ends a subscription: HMAC-SHA-256 under a generated key, base64url, 43 characters. The same
 * address of the same dealer always has the same, so the link in every digest is the same one.
 */
export const subscriptionToken =
  (key: string) =>
  ({ dealerId, recipientHash }: SubscriptionSubject): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([version, dealerId, recipientHash]))
      .digest('base64url')
