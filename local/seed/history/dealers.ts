import * as z from 'zod/mini'
import { calendarOf } from '../../../functions/directory/dealers/dealer-calendar.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { addWorkingTime, type WorkingCalendar } from '../../../functions/platform/calendar/working-time.ts'
import { localDay } from '../../../functions/platform/calendar/local-time.ts'
import { dealers } from '../directory.ts'
import { participants } from '../groups.ts'
import type { Sender } from './actions.ts'

/** How a dealer works, and what its year was like. */
export type DealerYear = {
  dealerId: string
  /** Tells its customers and calls from the others'. */
  number: number
  brand: 'lince' | 'brisa'
  workshop: string
  delivery: string | undefined
  /** Calls in each batch, at least and at most. */
  calls: [number, number]
  customers: number
  /** How many problems there were in the first and in the second half of the year. */
  problems: [number, number]
  sites: readonly [string, ...string[]]
  advisers: readonly [string, ...string[]]
  /** Who takes its steps, and whom it gives problems to. */
  people: readonly [Sender, ...Sender[]]
  assignees: readonly [string, ...string[]]
  /** In working hours. */
  acknowledgeWithin: number
  calendar: WorkingCalendar
}

const calendarFor = (dealerId: string): WorkingCalendar =>
  calendarOf(z.parse(dealerContent, { ...dealers, ...participants }[dealerId]))

/** The four dealers whose customers were called all year. */
export const dealerYears: readonly [DealerYear, ...DealerYear[]] = [
  {
    ...{ dealerId: 'gredos', number: 1, brand: 'lince', customers: 260 },
    ...{ workshop: 'lince-taller@1', delivery: 'lince-entrega@1', calls: [15, 18], problems: [29, 29] },
    sites: ['avila', 'avila', 'arenas'],
    advisers: ['asesor-1', 'asesor-2', 'asesor-3', 'asesor-4'],
    people: ['lucia.martin@gredos.example', 'lucia.martin@gredos.example', 'diego.salas@gredos.example'],
    assignees: ['Lucía Martín', 'Diego Salas', 'Jefe de taller'],
    acknowledgeWithin: 4,
    calendar: calendarFor('gredos'),
  },
  {
    ...{ dealerId: 'ribera', number: 2, brand: 'brisa', customers: 160 },
    ...{ workshop: 'brisa-taller@2', delivery: undefined, calls: [4, 6], problems: [5, 2] },
    sites: ['zaragoza', 'huesca'],
    advisers: ['asesor-1', 'asesor-2', 'asesor-3'],
    people: ['jorge.lopez@ribera.example'],
    assignees: ['Jorge López', 'Recepción'],
    acknowledgeWithin: 2,
    calendar: calendarFor('ribera'),
  },
  {
    ...{ dealerId: 'teide', number: 3, brand: 'brisa', customers: 80 },
    ...{ workshop: 'brisa-taller@2', delivery: undefined, calls: [2, 4], problems: [1, 1] },
    sites: ['la-laguna'],
    advisers: ['asesor-1', 'asesor-2'],
    people: ['jorge.lopez@ribera.example'],
    assignees: ['Jefe de servicio'],
    acknowledgeWithin: 4,
    calendar: calendarFor('teide'),
  },
  {
    ...{ dealerId: 'duero', number: 4, brand: 'lince', customers: 100 },
    ...{ workshop: 'lince-taller@1', delivery: 'lince-entrega@1', calls: [2, 4], problems: [2, 1] },
    sites: ['zamora'],
    advisers: ['asesor-1', 'asesor-2'],
    people: ['elvira.pastor@duero.example'],
    assignees: ['Elvira Pastor', 'Taller'],
    acknowledgeWithin: 4,
    calendar: calendarFor('duero'),
  },
]

/** When this many minutes of the dealer's working time have passed since an instant. */
export const workingTimeAfter = ({ calendar }: DealerYear, from: Date, minutes: number): Date =>
  addWorkingTime(calendar, from, minutes, localDay(from, calendar.zone) + 60) ?? from

const quarterMs = 15 * 60_000

/** The latest quarter of an hour since which this many minutes of the dealer's working time have passed by `now`. */
export const workingTimeBefore = (dealer: DealerYear, now: Date, minutes: number): Date => {
  let at = new Date(now.getTime() - quarterMs)
  while (workingTimeAfter(dealer, at, minutes) > now) at = new Date(at.getTime() - quarterMs)
  return at
}
