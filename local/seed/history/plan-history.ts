import { localDate } from '../../../functions/platform/calendar/local-time.ts'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import type { Action } from './actions.ts'
import { planCalls } from './plan-calls.ts'
import { planDraws } from './plan-draws.ts'
import { planOpen } from './plan-open.ts'
import { planReviews } from './plan-reviews.ts'
import { planSmallDealers } from '../surveys/plan-small-dealers.ts'
import { planSurveys } from '../surveys/plan-surveys.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

const zone = 'Europe/Madrid'

/** When the history begins: on the first day of the same month a year ago, so that twelve whole months are behind it. */
export const beginningOf = (now: Date): Date =>
  new Date(`${shiftMonth(localDate(now, zone).slice(0, 7), -12)}-01T07:00:00Z`)

/** The sweep now and then does what is due, and in the last days often, so that escalations come when they are due. */
const planSweeps = (first: Date, now: Date): Action[] => {
  const at = (time: number): Action => ({
    at: new Date(time),
    act: { kind: 'schedules', names: ['sweep-problems'] },
  })
  const sweeps: Action[] = []
  for (let day = first.getTime() + 30 * dayMs; day < now.getTime() - 5 * dayMs; day += 60 * dayMs)
    sweeps.push(at(day))
  for (let hours = 4 * 24; hours >= 0; hours -= 12)
    sweeps.push(at(now.getTime() - (hours * 60 + 3) * minuteMs))
  return sweeps
}

/** A recipient whose address was gone for months, until somebody noticed, and one whose mailbox was full for days. */
const planBounces = (first: Date): Action[] => {
  const at = (days: number, address: string, behaviour: 'bounce' | 'mailbox-full' | undefined): Action => ({
    at: new Date(first.getTime() + days * dayMs),
    act: { kind: 'mailbox', address, behaviour },
  })
  const gone = 'taller@ribera.example'
  const full = 'posventa@gredos.example'
  return [
    ...[at(50, gone, 'bounce'), at(130, gone, undefined)],
    ...[at(95, full, 'mailbox-full'), at(107, full, undefined)],
  ]
}

/** Everything that happens from the beginning until just before `now`, in order; the same for the same `now`. */
export const planHistory = (now: Date): Action[] => {
  const first = beginningOf(now)
  const last = new Date(now.getTime() - 11 * dayMs)
  const until = new Date(now.getTime() - 2 * minuteMs)
  const calls = [
    ...planBounces(first),
    ...planCalls(new Date(first.getTime() + dayMs), last, [
      new Date(now.getTime() - 8 * dayMs),
      new Date(now.getTime() - 4 * dayMs),
    ]),
    ...planOpen(now),
    ...planDraws(now),
    ...planSweeps(first, now),
    ...planReviews(first, now),
    ...planSmallDealers(now),
  ].filter(({ at }) => at <= until)
  return [...calls, ...planSurveys(first, now, calls)].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}
