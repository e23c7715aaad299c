import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'
import type { DealerContent } from './dealer.ts'

/** Whether Asortis no longer works for a dealer: its `endsAt` has begun where it is. */
export const hasLeft = ({ endsAt, zone }: Pick<DealerContent, 'endsAt' | 'zone'>, now: Date): boolean =>
  endsAt !== undefined && inKnownZone(zone, (known) => localDate(now, known)) >= endsAt
