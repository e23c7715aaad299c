import * as z from 'zod/mini'

/** The mark's format version. */
export const markVersion = 1

const storedMark = z.object({
  v: z.literal(markVersion),
  sk: z.string(),
  /** Counts the marks: a month is recomputed until no further one came meanwhile. */
  n: z.int(),
  /** When it was last marked (ISO 8601). */
  at: z.string(),
  /** When the first mark was set that no computation has covered; absent if there is none. */
  since: z.optional(z.string()),
  /** When its figures were last computed. */
  computedAt: z.optional(z.string()),
})

/** What a mark says beside what it is about: how often and since when it was marked, and when it was last computed. */
export type MarkTimes = Omit<z.output<typeof storedMark>, 'v' | 'sk'>

/** That something has happened to what `Of` names (a month of a dealer) which its figures do not yet show. */
export type Mark<Of> = MarkTimes & Of

/** Parses a mark's item; `markedBy` tells from its sort key what it is about. Throws if it is not a mark. */
export const parseMark = <Of>(item: unknown, markedBy: (sk: string) => Of): Mark<Of> => {
  const { v: _, sk, ...times } = z.parse(storedMark, item)
  return { ...times, ...markedBy(sk) }
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** No sooner after the last mark: until then, more usually follow, and the index may lag. */
const settledMs = minuteMs
/** At most once in this time, and no later than this although marks keep coming. */
const everyMs = 30 * minuteMs
/** What was marked within this time is recomputed each night, in case an event was lost or the index lagged. */
const nightlyForMs = 48 * hourMs
/** When nights begin, in hours UTC: three or four o'clock in Spain. */
const nightHour = 2

/** The last time the night began. */
const lastNight = (now: number): number => {
  const day = Math.floor(now / (24 * hourMs)) * 24 * hourMs + nightHour * hourMs
  return day <= now ? day : day - 24 * hourMs
}

/** How long a mark is kept after it was last set, in milliseconds: longer than it is recomputed at night. */
export const keptMs = 4 * 24 * hourMs

/** Whether what is marked is to be recomputed now. */
export const isDue = ({ at, since, computedAt }: MarkTimes, now: Date): boolean => {
  const time = now.getTime()
  const past = (instant: string | undefined) =>
    instant === undefined ? Infinity : time - Date.parse(instant)
  if (past(computedAt) < everyMs) return false
  if (since !== undefined) return past(at) >= settledMs || past(since) >= everyMs
  const night = lastNight(time)
  return past(at) <= nightlyForMs && time - past(computedAt) < night
}
