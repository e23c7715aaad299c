import type { HeadProblem, MonthHead } from '../../cases/head/month-head.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import type { MonthFigures } from './figures-schema.ts'

const days = 31
const none = (): number[] => Array.from({ length: days }, () => 0)
const add = (counts: number[], day: number) => {
  counts[day] = (counts[day] ?? 0) + 1
}

/** Closed problems that have a root cause, by the day of the month, in the dealer's zone, of their calls' receipt. */
export const countDays = (
  problems: readonly (MonthHead & { problem: HeadProblem })[],
  zone: string,
): MonthFigures['days'] => {
  const of = none()
  const causes: Record<string, number[]> = {}
  for (const { receivedAt, problem } of problems) {
    const { rootCause } = problem.progress
    if (rootCause === undefined) continue
    const day = Number(localDate(new Date(receivedAt), zone).slice(8)) - 1
    add(of, day)
    add((causes[rootCause] ??= none()), day)
  }
  return { of, causes }
}
