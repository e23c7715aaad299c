import { usualWorkingHours, type WorkingHours } from '../../platform/calendar/working-hours.ts'
import { dayNumber, localDay } from '../../platform/calendar/local-time.ts'
import { addWorkingTime, lastWorkingEndBefore } from '../../platform/calendar/working-time.ts'

/** What a problem's two deadlines depend on. */
export type DeadlinesInput = {
  openedAt: Date
  /** The visit's day, as in `2026-11-17`, if known. */
  visitDate: string | undefined
  /** When the call started: its local day is used if the visit has no date. */
  callDate: Date
  /** In working hours; the dealer's setting, or else the brand's. */
  acknowledgeWithinHours: number
  resolveWithinHours: number
  /** Calendar days from the visit to the brand survey. */
  surveyExpectedAfterDays: number
  /** Undefined means Monday to Friday, 9:00 to 18:00. */
  workingHours: WorkingHours | undefined
  holidays: readonly string[]
  zone: string
}

/**
 * When a problem is due to be acknowledged and resolved (domain.md, "A problem's life"). Resolving is due after its
 * working hours, or at the end of the last working time before the expected day of the brand survey if that is
 * earlier, but never less than one working hour after opening. Acknowledging is never due after resolving.
 */
export const deadlines = (input: DeadlinesInput): { acknowledgeBy: Date; resolveBy: Date } => {
  const { openedAt, visitDate, zone, holidays, workingHours: hours = usualWorkingHours } = input
  const afterHours = (count: number) => addWorkingTime(openedAt, count * 60, hours, holidays, zone)
  const visitDay = visitDate === undefined ? localDay(input.callDate, zone) : dayNumber(visitDate)
  const surveyDay = visitDay + input.surveyExpectedAfterDays

  const earliest = afterHours(1)
  const standard = afterHours(input.resolveWithinHours)
  const bySurvey = (): Date => {
    // Only a survey day in between can bring the deadline forward, so only then search the calendar.
    if (surveyDay > localDay(standard, zone)) return standard
    if (surveyDay <= localDay(openedAt, zone)) return earliest
    return lastWorkingEndBefore(surveyDay, openedAt, hours, holidays, zone) ?? earliest
  }
  const resolveBy = latest(earliest, bySurvey())
  return { acknowledgeBy: first(afterHours(input.acknowledgeWithinHours), resolveBy), resolveBy }
}

const first = (a: Date, b: Date) => (a < b ? a : b)
const latest = (a: Date, b: Date) => (a > b ? a : b)
