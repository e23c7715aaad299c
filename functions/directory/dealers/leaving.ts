import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'
import { DomainError } from '../../platform/errors/errors.ts'
import { directoryErrors } from '../errors.ts'
import type { DealerContent } from './dealer.ts'

/** Whether Asortis no longer works for a dealer: its `endsAt` has begun where it is. */
export const hasLeft = ({ endsAt, zone }: Pick<DealerContent, 'endsAt' | 'zone'>, now: Date): boolean =>
  endsAt !== undefined && inKnownZone(zone, (known) => localDate(now, known)) >= endsAt

/** Throws `dealer-left`, which says since when, for a dealer for which Asortis no longer works. */
export const refuseIfLeft = (dealer: Pick<DealerContent, 'endsAt' | 'zone'>, now: Date): void => {
  if (!hasLeft(dealer, now)) return
  throw new DomainError(
    directoryErrors.dealerLeft,
    `Asortis no longer works for this dealer since ${dealer.endsAt}.`,
    {
      extra: { since: dealer.endsAt },
    },
  )
}
