import { localDay } from '../../platform/calendar/local-time.ts'
import {
  addWorkingTime,
  lastWorkingEndBefore,
  type WorkingCalendar,
} from '../../platform/calendar/working-time.ts'
import { surveyDay, type SurveyDayInput } from './survey-day.ts'

/** What a problem's two deadlines depend on. */
export type DeadlinesInput = Omit<SurveyDayInput, 'zone'> & {
  openedAt: Date
  /** In working hours; the dealer's setting, or else the brand's. */
  acknowledgeWithinHours: number
  resolveWithinHours: number
  calendar: WorkingCalendar
  /** If the survey's day is not later than the opening, resolving is due after its working hours all the same. */
  plainIfSurveyIsOver?: boolean
}

/** A calendar without a working hour within this many days has none to count in. */
const longestClosedDays = 400

const roundTheClock = (zone: string): WorkingCalendar => {
  const day: [string, string][] = [['00:00', '24:00']]
  return {
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
    isClosed: () => false,
    zone,
  }
}

/**
 * When a problem is due to be acknowledged and resolved (domain.md, "A problem's life"). Resolving is due after its
 * working hours, or at the end of the last working time before the expected day of the brand survey if that is
 * earlier, but never less than one working hour after opening. Acknowledging is never due after resolving. Searches
 * the calendar no further than the survey's day, or the first working hour if that is later. A dealer without a
 * working hour in the next 400 days is counted as open round the clock, so that somebody else hears of the problem.
 */
export const deadlines = (input: DeadlinesInput): { acknowledgeBy: Date; resolveBy: Date } => {
  const { openedAt, calendar } = input
  const today = localDay(openedAt, calendar.zone)
  const earliest = addWorkingTime(calendar, openedAt, 60, today + longestClosedDays)
  if (earliest === undefined) return deadlines({ ...input, calendar: roundTheClock(calendar.zone) })

  const survey = surveyDay({ ...input, zone: calendar.zone })
  const beforeSurvey = () =>
    addWorkingTime(calendar, openedAt, input.resolveWithinHours * 60, survey) ??
    lastWorkingEndBefore(calendar, survey, openedAt)
  const plain = () =>
    addWorkingTime(calendar, openedAt, input.resolveWithinHours * 60, today + longestClosedDays)
  const hasSurveyAhead = survey > today
  const due = hasSurveyAhead ? beforeSurvey() : input.plainIfSurveyIsOver === true ? plain() : undefined
  const resolveBy = latest(earliest, due ?? earliest)

  const dayAfter = localDay(resolveBy, calendar.zone) + 1
  const acknowledgeBy = addWorkingTime(calendar, openedAt, input.acknowledgeWithinHours * 60, dayAfter)
  return { acknowledgeBy: first(acknowledgeBy ?? resolveBy, resolveBy), resolveBy }
}

const first = (a: Date, b: Date) => (a < b ? a : b)
const latest = (a: Date, b: Date) => (a > b ? a : b)
