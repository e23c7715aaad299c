import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { StoredDealer } from '../dealers/dealer.ts'

/** Who stands in for a recipient, as it is stored. */
export type StandInOfDealer = NonNullable<StoredDealer['standIns']>[number]

/** The stand-ins whose last day is not over. Pure. */
export const currentStandIns = (
  { standIns = [], zone }: Pick<StoredDealer, 'standIns' | 'zone'>,
  at: Date,
): StandInOfDealer[] => {
  if (standIns.length === 0) return []
  const today = inKnownZone(zone, (known) => localDate(at, known))
  return standIns.filter(({ until }) => until >= today)
}

/** Somebody who gets mails; `inPlaceOf` is the recipient who is away, by name or else by address. */
export type Standing<R> = R & { inPlaceOf?: string }

/**
 * Recipients with those who are away replaced by who stands in for them, through the last day of it where the dealer
 * is. A stand-in is not replaced in turn.
 */
export const withStandIns = <
  R extends { email: string; name?: string | undefined; typedEmail?: string | undefined },
>(
  recipients: readonly R[],
  dealer: Pick<StoredDealer, 'standIns' | 'zone'>,
  now: Date,
): Standing<R>[] => {
  const current = currentStandIns(dealer, now)
  if (current.length === 0) return [...recipients]
  return recipients.map((recipient) => {
    const away = recipientHash(recipient.email)
    const found = current.find((standIn) => recipientHash(standIn.for) === away)
    if (!found) return recipient
    const { email, name, typedEmail } = found
    return {
      ...recipient,
      ...{ email, name, typedEmail },
      inPlaceOf: recipient.name ?? recipient.typedEmail ?? recipient.email,
    }
  })
}
