import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import type { SubscriptionSubject } from './subscription-token.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseSubscriptionItem`. */
const subscriptionItemVersion = 1

/** How long a link works after the last digest that had it. */
const keptForMs = 180 * 86_400_000

const stored = z.object({
  v: z.literal(subscriptionItemVersion),
  dealerId: z.string(),
  recipientHash: z.string(),
})

/** The table item of a link, under the hash of its token. */
export const subscriptionItem = (
  tokenHash: string,
  { dealerId, recipientHash }: SubscriptionSubject,
  now: Date,
) => ({
  ...keys.mailSubscription(tokenHash),
  v: subscriptionItemVersion,
  dealerId,
  recipientHash,
  expiresAt: Math.ceil((now.getTime() + keptForMs) / 1000),
})

/** Parses a table item as whose subscription its link is for. Throws if it is not one. */
export const parseSubscriptionItem = (item: unknown): SubscriptionSubject => {
  const { v: _, ...subject } = z.parse(stored, item)
  return subject
}
