/** How many requests one address may send in an hour, repetitions included: an office shares one. */
export const perAddressAndHour = 10

/** How many requests of a day are stored: what a flood can cost. */
export const perDay = 2_000

/** How many of them have an e-mail each; the last one also tells that there will be no more that day. */
export const mailsPerDay = 200

/** For how long the same content is the same request, in seconds: a form sent twice, a page loaded again. */
export const sameForSeconds = 15 * 60

/** The hour of a moment, by which addresses are counted: `2026-11-29T19`. In UTC. */
export const hourOf = (now: Date): string => now.toISOString().slice(0, 13)

/** The day of a moment, by which all requests are counted: `2026-11-29`. In UTC. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

const hourMs = 3_600_000

/** Seconds until the next hour begins, at least one. */
export const secondsToNextHour = (now: Date): number =>
  Math.max(1, Math.ceil((hourMs - (now.getTime() % hourMs)) / 1000))

/** Seconds until the next day begins in UTC, at least one. */
export const secondsToNextDay = (now: Date): number =>
  Math.max(1, Math.ceil((24 * hourMs - (now.getTime() % (24 * hourMs))) / 1000))
