/** Begins a blocking, unless it has begun, and says its id: for whoever finds that there is something to block. */
export type Blocking = () => Promise<string>

const dayMs = 86_400_000

/**
 * Under which id what is ended of a dealer today is blocked, and on which day (`YYYY-MM-DD`) it is destroyed: what is ended in
 * one month together, so many days after the month's end. Without any days, today. Pure.
 */
export const blockingOf = (dealerId: string, now: Date, blockedDays: number) => {
  const monthEnd = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)
  const until = blockedDays === 0 ? now.getTime() : monthEnd + blockedDays * dayMs
  return {
    id: `ended-${dealerId}-${now.toISOString().slice(0, 7)}`,
    day: new Date(until).toISOString().slice(0, 10),
  }
}
