import { closedDays } from '../../platform/calendar/public-holidays.ts'
import { usualWorkingHours, type WorkingHours } from '../../platform/calendar/working-hours.ts'
import type { WorkingCalendar } from '../../platform/calendar/working-time.ts'
import type { DealerContent } from './dealer.ts'

type Opening = Pick<DealerContent, 'holidays' | 'region' | 'zone'>

const calendarWith = (hours: WorkingHours, { holidays, region, zone }: Opening): WorkingCalendar => ({
  hours,
  isClosed: closedDays(holidays, region),
  zone,
})

/** When a dealer works: in its hours or else the usual ones, except on its region's public holidays and its own. */
export const calendarOf = (dealer: Opening & Pick<DealerContent, 'workingHours'>): WorkingCalendar =>
  calendarWith(dealer.workingHours ?? usualWorkingHours, dealer)

/**
 * When the customers of a dealer that names no hours for it may be called: Monday to Friday, 9:00 to 21:00. Spanish law
 * allows a trader no telephone call before 9, after 21, at weekends or on public holidays (texto refundido de la Ley
 * General para la Defensa de los Consumidores y Usuarios, art. 96.2).
 */
export const usualCallHours: WorkingHours = Object.fromEntries(
  (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((weekday) => [
    weekday,
    [['09:00', '21:00'] as [string, string]],
  ]),
)

/** When a dealer's customers may be called: in its call hours or else the usual ones, except on its closed days. */
export const callCalendarOf = (dealer: Opening & Pick<DealerContent, 'callHours'>): WorkingCalendar =>
  calendarWith(dealer.callHours ?? usualCallHours, dealer)
