import { closedDays } from '../../platform/calendar/public-holidays.ts'
import { usualWorkingHours } from '../../platform/calendar/working-hours.ts'
import type { WorkingCalendar } from '../../platform/calendar/working-time.ts'
import type { DealerContent } from './dealer.ts'

/** When a dealer works: in its hours or else the usual ones, except on its region's public holidays and its own. */
export const calendarOf = ({
  workingHours,
  holidays,
  region,
  zone,
}: Pick<DealerContent, 'workingHours' | 'holidays' | 'region' | 'zone'>): WorkingCalendar => ({
  hours: workingHours ?? usualWorkingHours,
  isClosed: closedDays(holidays, region),
  zone,
})
