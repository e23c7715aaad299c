import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import type { SubscriptionSubject } from './subscription-token.ts'

/**
 * The item's format versions; a format change needs a new version and an upgrade in `parseSubscriptionItem`. The first
 * has links of digests alone, and no kind.
 */
const versions = { digest: 1, others: 2 } as const

/** How long a link works after the last e-mail that had it. */
const keptForMs = 180 * 86_400_000

const subject = { dealerId: z.string(), recipientHash: z.string() }
const stored = z.discriminatedUnion('v', [
  z.object({ v: z.literal(versions.digest), ...subject }),
  z.object({
    v: z.literal(versions.others),
    kind: z.enum(['survey-report']),
    ...subject,
    endedAt: z.optional(z.string()),
  }),
])

/** A link's subject and, where that is not kept elsewhere, when the recipient ended these e-mails (RFC 3339). */
export type Subscription = SubscriptionSubject & { endedAt?: string | undefined }

/**
 * The table item of a link, under the hash of its token. With `endedAt` the recipient wants no more of these e-mails, and
 * that is kept for good.
 */
export const subscriptionItem = (
  tokenHash: string,
  { kind, dealerId, recipientHash, endedAt }: Subscription,
  now: Date,
) => ({
  ...keys.mailSubscription(tokenHash),
  ...(kind === 'digest' ? { v: versions.digest } : { v: versions.others, kind }),
  ...{ dealerId, recipientHash },
  ...(endedAt === undefined ? { expiresAt: Math.ceil((now.getTime() + keptForMs) / 1000) } : { endedAt }),
})

/** Parses a table item as whose subscription its link is for. Throws if it is not one. */
export const parseSubscriptionItem = (item: unknown): Subscription => {
  const found = z.parse(stored, item)
  const { dealerId, recipientHash } = found
  return found.v === versions.digest
    ? { kind: 'digest', dealerId, recipientHash }
    : { kind: found.kind, dealerId, recipientHash, ...(found.endedAt && { endedAt: found.endedAt }) }
}
