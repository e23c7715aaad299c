/**
 * The delay that `Retry-After` asks for, in milliseconds: from seconds, or from an HTTP date compared with the
 * response's own `Date` (the two clocks need not agree). Undefined if it is missing or invalid.
 */
export const retryAfterMs = (headers: Headers, now: number): number | undefined => {
  const asked = headers.get('retry-after')?.trim()
  if (asked === undefined) return undefined
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000
  // Valid HTTP dates end in GMT; `Date.parse` alone would accept many other strings.
  const until = asked.endsWith('GMT') ? Date.parse(asked) : Number.NaN
  if (Number.isNaN(until)) return undefined
  const answeredAt = Date.parse(headers.get('date') ?? '')
  return Math.max(0, until - (Number.isNaN(answeredAt) ? now : answeredAt))
}

const firstMs = 1000
const maxMs = 30_000

/**
 * The delay before the next attempt without `Retry-After`: from 1 s, doubling up to 30 s, plus up to half as much
 * again.
 */
export const backoffMs = (failures: number, random: () => number): number => {
  const least = Math.min(maxMs, firstMs * 2 ** (failures - 1))
  return least + (least / 2) * random()
}

/**
 * The delay before the next attempt: at least what was asked for, and spread so that clients do not retry at the same
 * moment.
 */
export const retryDelayMs = (asked: number | undefined, failures: number, random: () => number): number =>
  asked === undefined ? backoffMs(failures, random) : asked + Math.min(1000, asked / 2) * random()
