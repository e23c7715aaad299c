import { usualWorkingHours, type WorkingHours } from '../../platform/calendar/working-hours.ts'
import { dayNumber, localDay } from '../../platform/calendar/local-time.ts'
import { addWorkingTime, lastWorkingEndBefore } from '../../platform/calendar/working-time.ts'

/** What a problem's two clocks are set by. */
export type DeadlinesInput = {
  openedAt: Date
  /** The visit's day, `2026-11-17`, where it is known. */
  visitDate: string | undefined
  /** When the call began: its local day stands in for a visit without one. */
  callDate: Date
  /** Working hours, as the dealer or else the brand says. */
  acknowledgeWithinHours: number
  resolveWithinHours: number
  /** Calendar days from the visit to the brand survey. */
  surveyExpectedAfterDays: number
  /** Undefined counts as Monday to Friday, 9 to 18. */
  workingHours: WorkingHours | undefined
  holidays: readonly string[]
  zone: string
}

/**
 * When a problem is to be acknowledged and resolved (domain.md, "A problem's life"). Resolving is due within its
 * working hours, but by the last working time before the day on which the brand survey is expected; never earlier
 * than one working hour after opening. Acknowledging is never due after resolving.
 */
export const deadlines = (input: DeadlinesInput): { acknowledgeBy: Date; resolveBy: Date } => {
  const { openedAt, visitDate, zone, holidays, workingHours: hours = usualWorkingHours } = input
  const afterHours = (count: number) => addWorkingTime(openedAt, count * 60, hours, holidays, zone)
  const visitDay = visitDate === undefined ? localDay(input.callDate, zone) : dayNumber(visitDate)
  const surveyDay = visitDay + input.surveyExpectedAfterDays

  const earliest = afterHours(1)
  const usual = afterHours(input.resolveWithinHours)
  const bySurvey = (): Date => {
    // Only a survey day in between can bring the clock forward; the calendar is not searched for any other.
    if (surveyDay > localDay(usual, zone)) return usual
    if (surveyDay <= localDay(openedAt, zone)) return earliest
    return lastWorkingEndBefore(surveyDay, openedAt, hours, holidays, zone) ?? earliest
  }
  const resolveBy = latest(earliest, bySurvey())
  return { acknowledgeBy: first(afterHours(input.acknowledgeWithinHours), resolveBy), resolveBy }
}

const first = (a: Date, b: Date) => (a < b ? a : b)
const latest = (a: Date, b: Date) => (a > b ? a : b)
