import { createHash } from 'node:crypto'
import { nextOpening, type Opening } from '../../platform/calendar/next-opening.ts'
import { calendarOf } from '../dealers/dealer-calendar.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import { hasLeft } from '../dealers/leaving.ts'
import { digestShards } from '../keys.ts'

/** What decides when a dealer's digest is due. */
type DigestSettings = Pick<
  StoredDealer,
  'workingHours' | 'holidays' | 'region' | 'zone' | 'digestRecipients' | 'endsAt'
>

/**
 * When a dealer's next digest after an instant is due (api.md, "Digest"): when its next working day begins. Undefined for
 * one without recipients of the digest, and for one that has left by then.
 */
export const nextDigest = (dealer: DigestSettings, after: Date): Opening | undefined => {
  if (!dealer.digestRecipients || dealer.digestRecipients.length === 0) return undefined
  const opening = nextOpening(calendarOf(dealer), after)
  return opening && !hasLeft(dealer, opening.at) ? opening : undefined
}

/**
 * A digest is not skipped because settings change while its run is on its way: if a working day began less than an hour
 * before, its digest is due (again, which sends nothing twice).
 */
const graceMs = 3_600_000

/** The attributes of the index of digests that are due; undefined where there is none. A dealer's shard never changes. */
export type DigestAttributes = { digestAt: string | undefined; digestShard: string | undefined }

/** The attributes for a digest that is due then. */
export const digestAttributes = (dealerId: string, next: Opening | undefined): DigestAttributes => ({
  digestAt: next?.at.toISOString(),
  digestShard: next && String(createHash('sha256').update(dealerId).digest().readUInt8(0) % digestShards),
})

/** The attributes of a dealer whose settings are written now. */
export const digestAfterChange = (dealerId: string, dealer: DigestSettings, now: Date): DigestAttributes =>
  digestAttributes(dealerId, nextDigest(dealer, new Date(now.getTime() - graceMs)))
