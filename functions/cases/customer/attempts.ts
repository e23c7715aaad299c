/** The calls about a visit that reached nobody: each as when it was received (ISO 8601), a space, and its id. */
export type Attempts = { visit: string; brandId: string; calls: string[] }

/** So many visits and calls of each are kept, so that the item costs one small read. */
const maxVisits = 10
const maxCountedAttempts = 10

/** A customer's attempts with one more, the visit's at the end; null if it is among them already. */
export const attemptsAfter = (
  before: readonly Attempts[],
  { visit, brandId, at, callId }: { visit: string; brandId: string; at: string; callId: string },
): Attempts[] | null => {
  const { calls = [] } = before.find((attempts) => attempts.visit === visit) ?? {}
  const call = `${at} ${callId}`
  if (calls.includes(call)) return null
  const counted = [...calls, call].toSorted().slice(-maxCountedAttempts)
  const others = before.filter((attempts) => attempts.visit !== visit)
  return [...others, { visit, brandId, calls: counted }].slice(-maxVisits)
}

/** How many attempts about a visit reached nobody since `reachedAt` (ISO 8601), when the customer was last spoken to. */
export const attemptsSince = ({ calls }: Attempts, reachedAt: string | undefined): number =>
  calls.filter((call) => reachedAt === undefined || call > `${reachedAt}~`).length

/** A customer's attempts without one call's; null if it is not among them. */
export const attemptsWithout = (
  before: readonly Attempts[],
  { at, callId }: { at: string; callId: string },
): Attempts[] | null => {
  const call = `${at} ${callId}`
  if (!before.some(({ calls }) => calls.includes(call))) return null
  return before
    .map((attempts) => ({ ...attempts, calls: attempts.calls.filter((one) => one !== call) }))
    .filter(({ calls }) => calls.length > 0)
}
