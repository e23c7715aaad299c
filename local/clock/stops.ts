const hourMs = 3_600_000
const hourOf = (time: Date) => Math.floor(time.getTime() / hourMs)

type StopPorts = {
  /** The first occurrence of a schedule rarer than hourly after an instant. */
  nextRare: (after: Date) => Date | undefined
  /** When something in the table next becomes due after an instant. */
  nextDue: (after: Date) => Promise<Date | undefined>
}

/** A stop; `isQuiet` if nothing is due at it and it is not the target. */
export type Stop = { at: Date; isQuiet: boolean }

const earliest = (times: readonly (Date | undefined)[]): Date | undefined =>
  times.flatMap((time) => time ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0]

/**
 * Where a clock that moves to `target` stops next: at each occurrence of a rare schedule, and in each hour in which
 * something is due when the first of it is and, if there is more, at the hour's end. Never after the target.
 */
export const stopsUntil = (target: Date, { nextRare, nextDue }: StopPorts) => {
  let dueHour: number | undefined
  return async (now: Date): Promise<Stop> => {
    const due = await nextDue(now)
    const isMore = due && hourOf(due) === dueHour
    const forDue = isMore ? new Date((hourOf(due) + 1) * hourMs) : due
    const at = earliest([nextRare(now), forDue, target]) ?? target
    if (due && at.getTime() === forDue?.getTime()) dueHour = hourOf(due)
    return { at, isQuiet: at < target && !(due && due <= at) }
  }
}
