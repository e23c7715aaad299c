import { drawTime, monthOf, nextMonth, sealTime } from '../../functions/platform/calendar/draw-months.ts'

const dayMs = 86_400_000
const dateOf = (now: Date, daysAgo: number) =>
  new Date(now.getTime() - daysAgo * dayMs).toISOString().slice(0, 10)
const after = (time: Date, seconds: number) =>
  `${new Date(time.getTime() + seconds * 1000).toISOString().slice(0, 19)}Z`

/** The times that the examples need, by the service's clock: its dates, and the next draw that is not sealed yet. */
export const localEnvironment = (now: Date) => {
  const current = monthOf(now)
  const month = now < sealTime(current) ? current : nextMonth(current)
  return {
    TODAY: dateOf(now, 0),
    YESTERDAY: dateOf(now, 1),
    LAST_WEEK: dateOf(now, 7),
    MONTH: month,
    SEALING: after(sealTime(month), 5),
    DRAWING: after(drawTime(month), 305),
  }
}

/** Assignments that a POSIX shell evaluates, one on each line. */
export const shellExports = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'\n`)
    .join('')
