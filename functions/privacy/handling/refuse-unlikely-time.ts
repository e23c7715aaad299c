import { invalidBody } from '../../platform/errors/errors.ts'

/** Nobody asked this service for anything, and no dealer instructed it, before. */
const earliest = '2000-01-01T00:00:00.000Z'

/**
 * Throws 422 for a fact of the past, at this place of the body, whose time has not come (`in-future`) or is long past
 * (`implausible-time`). `at` is ISO 8601.
 */
export const refuseUnlikelyTime = (pointer: string, at: string, now: Date): void => {
  const isEarly = Date.parse(at) < Date.parse(earliest)
  if (!isEarly && Date.parse(at) <= now.getTime()) return
  const detail = isEarly
    ? 'Must be a time from the year 2000 on, such as 2026-11-20T10:00:00Z.'
    : 'Must be a time that has come, such as 2026-11-20T10:00:00Z.'
  throw invalidBody(pointer, isEarly ? 'implausible-time' : 'in-future', detail)
}
