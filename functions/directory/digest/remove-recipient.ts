import type { Clock } from '../../platform/runtime/clock.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import type { ResourcePort } from '../resources/put-resource.ts'

type RemovePorts = {
  dealers: Pick<ResourcePort<StoredDealer>, 'get' | 'replace'>
  clock: Clock
  retryOnConflict: RetryOnConflict
}

/** Whether an address, by its hash, receives a dealer's digest. */
export const receivesDigest = (
  { digestRecipients = [] }: Pick<StoredDealer, 'digestRecipients'>,
  hash: string,
): boolean => digestRecipients.some(({ email }) => recipientHash(email) === hash)

/**
 * Removes an address, by its hash, from those who receive a dealer's digest; `by` is who does. Repeating it changes
 * nothing, and so does removing one that is not listed, or from a dealer that does not exist.
 */
export const removeDigestRecipient =
  ({ dealers, clock, retryOnConflict }: RemovePorts) =>
  (dealerId: string, hash: string, { by, putBy }: { by: string; putBy: string }): Promise<'done'> =>
    retryOnConflict(async () => {
      const stored = await dealers.get(dealerId, true)
      if (!stored || !receivesDigest(stored.content, hash)) return 'done'
      const { digestRecipients = [], ...rest } = stored.content
      const content = {
        ...rest,
        digestRecipients: digestRecipients.filter(({ email }) => recipientHash(email) !== hash),
      }
      const change = { content, putBy, changedAt: clock(), changedBy: by }
      const { written } = await dealers.replace(dealerId, stored.revision, change)
      return written ? 'done' : undefined
    })
