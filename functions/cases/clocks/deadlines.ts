import { usualWorkingHours, type WorkingHours } from '../../platform/calendar/working-hours.ts'
import { localDay } from '../../platform/calendar/local-time.ts'
import { addWorkingTime, lastWorkingEndBefore } from '../../platform/calendar/working-time.ts'
import { surveyDay, type SurveyDayInput } from './survey-day.ts'

/** What a problem's two deadlines depend on. */
export type DeadlinesInput = SurveyDayInput & {
  openedAt: Date
  /** In working hours; the dealer's setting, or else the brand's. */
  acknowledgeWithinHours: number
  resolveWithinHours: number
  /** Undefined means Monday to Friday, 9:00 to 18:00. */
  workingHours: WorkingHours | undefined
  holidays: readonly string[]
}

/**
 * When a problem is due to be acknowledged and resolved (domain.md, "A problem's life"). Resolving is due after its
 * working hours, or at the end of the last working time before the expected day of the brand survey if that is
 * earlier, but never less than one working hour after opening. Acknowledging is never due after resolving.
 */
export const deadlines = (input: DeadlinesInput): { acknowledgeBy: Date; resolveBy: Date } => {
  const { openedAt, zone, holidays, workingHours: hours = usualWorkingHours } = input
  const afterHours = (count: number) => addWorkingTime(openedAt, count * 60, hours, holidays, zone)
  const survey = surveyDay(input)

  const earliest = afterHours(1)
  const standard = afterHours(input.resolveWithinHours)
  const bySurvey = (): Date => {
    // Only a survey day in between can bring the deadline forward, so only then search the calendar.
    if (survey > localDay(standard, zone)) return standard
    if (survey <= localDay(openedAt, zone)) return earliest
    return lastWorkingEndBefore(survey, openedAt, hours, holidays, zone) ?? earliest
  }
  const resolveBy = latest(earliest, bySurvey())
  return { acknowledgeBy: first(afterHours(input.acknowledgeWithinHours), resolveBy), resolveBy }
}

const first = (a: Date, b: Date) => (a < b ? a : b)
const latest = (a: Date, b: Date) => (a > b ? a : b)
