import { weekdays, type WorkingHours } from './working-hours.ts'

export const minuteMs = 60_000
export const dayMinutes = 24 * 60

/** A window of working hours in minutes after the midnight on which its day begins; `end` may be on the next day. */
export type PlannedWindow = { start: number; end: number }

/** The windows that start on one weekday, in order. */
export type DayPlan = {
  windows: readonly PlannedWindow[]
  /**
   * Their total length in milliseconds if the day can be taken as a whole: no window of this or the previous day overlaps
   * another.
   */
  wholeMs: number | undefined
  /** The end of the last window. */
  lastEnd: number
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * Parses a window. An end that is not after its start is on the next day: `22:00` to `06:00` runs past midnight.
 * `09:00` to `09:00`, which is no longer accepted but may be stored, is 24 hours.
 */
export const plannedWindow = ([from, to]: readonly [string, string]): PlannedWindow => {
  const [start, end] = [minuteOf(from), minuteOf(to)]
  return { start, end: end > start ? end : end + dayMinutes }
}

const windowsOn = (hours: WorkingHours, index: number): PlannedWindow[] =>
  (hours[weekdays[(index + 7) % 7] ?? 'mon'] ?? []).map(plannedWindow).sort((a, b) => a.start - b.start)

const lastEndOf = (windows: readonly PlannedWindow[]) => Math.max(0, ...windows.map(({ end }) => end))

const planDay = (hours: WorkingHours, index: number): DayPlan => {
  const windows = windowsOn(hours, index)
  const ends = [lastEndOf(windowsOn(hours, index - 1)) - dayMinutes, ...windows.map(({ end }) => end)]
  const separate = windows.every(({ start }, at) => start >= (ends[at] ?? 0))
  const minutes = windows.reduce((sum, { start, end }) => sum + end - start, 0)
  return { windows, wholeMs: separate ? minutes * minuteMs : undefined, lastEnd: lastEndOf(windows) }
}

const plans = new WeakMap<WorkingHours, readonly DayPlan[]>()

/** The plans of the seven weekdays, Monday first; computed once for each `hours` object. */
export const weekPlan = (hours: WorkingHours): readonly DayPlan[] => {
  const known = plans.get(hours)
  if (known) return known
  const plan = weekdays.map((_, index) => planDay(hours, index))
  plans.set(hours, plan)
  return plan
}
