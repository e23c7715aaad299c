import { type DigestGroup, type DigestGroups, isIn, type Period, shownOf } from './sort-problems.ts'

/** A follow-up that is due, as the index shows it; its position begins with when it lapses. */
type DueFollowUp = { dealerId: string; callId: string; position: string }

/** What a digest says of follow-ups whose problem was closed before the last digest. */
export type FollowUpGroups<F> = {
  /** Lapsed since the last digest: still due when the day of the brand survey began. */
  lapsed: DigestGroup<F>
  /** Still due: the customer is going to be called. */
  waiting: DigestGroup<F>
}

/** When the day begins on which the brand survey is expected (ISO 8601). */
const lapsesAt = ({ position }: DueFollowUp): string => position.slice(0, position.indexOf('#'))

/**
 * Sorts a dealer's due follow-ups, without those of the problems that the digest says were closed: of these it says there
 * whether the customer is called again. In the order in which the surveys are expected.
 */
export const sortFollowUps = (
  due: readonly DueFollowUp[],
  justClosed: ReadonlySet<string>,
  period: Period,
): FollowUpGroups<DueFollowUp> => {
  const others = due
    .filter(({ callId }) => !justClosed.has(callId))
    .toSorted((a, b) => (a.position < b.position ? -1 : 1))
  return {
    lapsed: shownOf(others.filter((one) => isIn(period, lapsesAt(one)))),
    waiting: shownOf(others.filter((one) => lapsesAt(one) >= period.until)),
  }
}

/**
 * Whether a digest would say nothing. Follow-ups that are still due are no reason to send one: nobody at the dealer has
 * anything to do about them.
 */
export const isEmpty = (groups: DigestGroups<unknown>, { lapsed }: FollowUpGroups<unknown>): boolean =>
  Object.values(groups).every(({ count }) => count === 0) && lapsed.count === 0
