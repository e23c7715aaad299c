import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { log } from '../../platform/runtime/log.ts'
import type { NewRequest } from '../request/new-request.ts'
import { addressHash } from '../request/address-item.ts'
import type { IntakeStore } from './intake-store.ts'
import * as limits from './limits.ts'
import { newRecord, requestIdOf } from './new-record.ts'
import { floodMail, requestMail } from './request-mail.ts'

/** What receiving a request requires. */
type ReceivePorts = {
  intake: IntakeStore
  fingerprint: Fingerprint
  retryOnConflict: RetryOnConflict
  clock: Clock
  newId: () => string
  /** Who at Asortis answers, and the site's address. */
  recipient: string
  siteUrl: string
}

const retryAfter = (seconds: number) => ({ headers: { 'retry-after': String(seconds) } })

/** That one address has sent too many requests in an hour; others go on. */
export class TooManyFromAddress extends DomainError {
  constructor(seconds: number) {
    super(platformErrors.tooManyRequests, undefined, retryAfter(seconds))
  }
}

/**
 * Stores a request from the form and posts the one e-mail that tells Asortis of it; the same content within a quarter
 * of an hour is the same request. Nothing is looked up and nothing is sent to the address given, so that the caller
 * learns nothing of anybody. Throws `too-many-requests` for an address that has sent ten in the hour (`TooManyFromAddress`),
 * or when the day's 2,000 are stored.
 */
export const receiveRequest =
  ({ intake, fingerprint, retryOnConflict, clock, newId, recipient, siteUrl }: ReceivePorts) =>
  async (asked: NewRequest, address: string): Promise<void> => {
    const now = clock()
    // Keyed and of this hour only: nobody can tell from it who asked, nor whether they asked before.
    const sender = fingerprint({ address, hour: limits.hourOf(now) })
    if ((await intake.count(sender, limits.perAddressAndHour, 2 * 3600, now)) === null)
      throw new TooManyFromAddress(limits.secondsToNextHour(now))
    const ofDay = await intake.count(limits.dayOf(now), limits.perDay, 2 * 86_400, now)
    if (ofDay === null) {
      log('warn', 'information-requests-full')
      throw new DomainError(
        platformErrors.tooManyRequests,
        undefined,
        retryAfter(limits.secondsToNextDay(now)),
      )
    }
    const record = newRecord(asked, requestIdOf(now, newId()), now)
    const mails = [
      ...(ofDay <= limits.mailsPerDay ? [requestMail(record, { recipient, siteUrl })] : []),
      ...(ofDay === limits.mailsPerDay ? [floodMail(now, { recipient, siteUrl })] : []),
    ]
    const contentHash = fingerprint({ request: asked })
    await retryOnConflict(() =>
      intake.create({ record, contentHash, addressHash: addressHash(fingerprint), mails, now }),
    )
  }
