/** By what a cause is looked for twice. */
export const repeatedBy = ['customer', 'adviser', 'car'] as const
export type RepeatedBy = (typeof repeatedBy)[number]

/** A closed problem with its cause. The keys tell customers, advisers and cars apart. */
export type CausedCase<Cause> = {
  cause: Cause
  callId: string
  /** When its call was received (ISO 8601). */
  at: string
} & Partial<Record<RepeatedBy, string>>

/** The same cause twice or more: how often, and the newest cases. `key` is the customer's, adviser's or car's. */
export type Repeated<Cause> = { by: RepeatedBy; key: string; cause: Cause; n: number; calls: string[] }

const maxGroups = 25
const maxCalls = 10

const groupsBy = <Cause>(cases: readonly CausedCase<Cause>[], by: RepeatedBy) =>
  Map.groupBy(
    cases.filter((one) => one[by] !== undefined),
    (one) => JSON.stringify([one[by], one.cause]),
  )

/**
 * The causes that a customer, an adviser or a car had at least twice, most often first, then the newest: at most 25 for
 * each, with their 10 newest calls.
 */
export const findRepeated = <Cause>(cases: readonly CausedCase<Cause>[]): Repeated<Cause>[] => {
  const newestFirst = cases.toSorted((a, b) =>
    a.at === b.at ? (a.callId < b.callId ? -1 : 1) : a.at > b.at ? -1 : 1,
  )
  return repeatedBy.flatMap((by) =>
    [...groupsBy(newestFirst, by).values()]
      .flatMap((group): Repeated<Cause>[] => {
        const [newest] = group
        const key = newest?.[by]
        if (!newest || key === undefined || group.length < 2) return []
        const calls = group.slice(0, maxCalls).map(({ callId }) => callId)
        return [{ by, key, cause: newest.cause, n: group.length, calls }]
      })
      // Groups are in the order of their newest case, which a stable sort keeps.
      .toSorted((a, b) => b.n - a.n)
      .slice(0, maxGroups),
  )
}
