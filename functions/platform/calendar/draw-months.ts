import * as z from 'zod/mini'
import { shiftMonth } from './shift-month.ts'

/** A month that may have a draw, `2026-11`. */
export const month = z
  .string()
  .check(z.regex(/^20[0-9]{2}-(0[1-9]|1[0-2])$/, 'Must be a month from 2000-01 to 2099-12, such as 2026-12.'))

const hourMs = 3_600_000
const lastSealBeforeMs = 12 * hourMs
const madrid = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Madrid',
  year: 'numeric',
  month: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

const partsIn = (instant: Date) =>
  Object.fromEntries(madrid.formatToParts(instant).map(({ type, value }) => [type, value]))

/** Noon in Madrid of the day that a UTC noon falls on. Clocks never change at noon. */
const noonInMadrid = (utcNoonMs: number): Date => {
  const ahead = Number(partsIn(new Date(utcNoonMs))['hour']) - 12
  return new Date(utcNoonMs - ahead * hourMs)
}

/** The month that an instant falls in, in Madrid. */
export const monthOf = (instant: Date): string => {
  const { year, month } = partsIn(instant)
  return `${year}-${month}`
}

/** The month after a month. */
export const nextMonth = (ofMonth: string): string => shiftMonth(ofMonth, 1)

/** The month before a month. */
export const previousMonth = (ofMonth: string): string => shiftMonth(ofMonth, -1)

/** All months from the first to the last, inclusive; none if the last is earlier. */
export const monthsBetween = (first: string, last: string): string[] => {
  const months: string[] = []
  for (let one = first; one <= last; one = nextMonth(one)) months.push(one)
  return months
}

/** When a month's lists are sealed: its last day, 12:00 in Madrid. */
export const sealTime = (ofMonth: string): Date =>
  noonInMadrid(Date.parse(`${nextMonth(ofMonth)}-01T12:00:00Z`) - 24 * hourMs)

/** When a month's draw is: the first day of the next month, 12:00 in Madrid. */
export const drawTime = (ofMonth: string): Date =>
  noonInMadrid(Date.parse(`${nextMonth(ofMonth)}-01T12:00:00Z`))

/** The last instant at which a month's lists may be sealed and still be drawn. */
export const lastSealTime = (ofMonth: string): Date =>
  new Date(drawTime(ofMonth).getTime() - lastSealBeforeMs)
