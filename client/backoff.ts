/**
 * How long a `Retry-After` asks to wait, in milliseconds: seconds, or an HTTP date held against the answer's own
 * `Date` (the two clocks need not agree). Undefined when there is none, or it is neither.
 */
export const retryAfterMs = (headers: Headers, now: number): number | undefined => {
  const asked = headers.get('retry-after')?.trim()
  if (asked === undefined) return undefined
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000
  // An HTTP date ends in GMT in the one form that may be sent; `Date.parse` would take many other things for a date.
  const until = asked.endsWith('GMT') ? Date.parse(asked) : Number.NaN
  if (Number.isNaN(until)) return undefined
  const answeredAt = Date.parse(headers.get('date') ?? '')
  return Math.max(0, until - (Number.isNaN(answeredAt) ? now : answeredAt))
}

const firstMs = 1000
const maxMs = 30_000

/** The wait before another try, when nobody said how long: from 1 s, doubling up to 30 s, and up to half as much more. */
export const backoffMs = (failures: number, random: () => number): number => {
  const least = Math.min(maxMs, firstMs * 2 ** (failures - 1))
  return least + (least / 2) * random()
}

/** The wait before another try: never less than was asked for, and not all clients at the same moment. */
export const retryDelayMs = (asked: number | undefined, failures: number, random: () => number): number =>
  asked === undefined ? backoffMs(failures, random) : asked + Math.min(1000, asked / 2) * random()
