import * as z from 'zod/mini'
import type { StepEntry } from '../entries/entry-item.ts'
import { isOpen } from '../problem/problem-status.ts'
import { rootCause } from '../problem/root-causes.ts'

/** A decision that changes the business, because of a cause. */
const decision = z.object({ at: z.string(), cause: rootCause })

/**
 * How far a problem has got, for figures. Times are ISO 8601, minutes are the dealer's working time since it opened; those
 * to its acknowledgement since a recheck reopened it, if one did.
 */
export const problemProgress = z.object({
  /** When it first left the state `open`; after a recheck has reopened it, when it left it again. */
  acknowledgedAt: z.optional(z.string()),
  acknowledgeMinutes: z.optional(z.number()),
  /** When it was last closed; absent while it is open. */
  closedAt: z.optional(z.string()),
  resolveMinutes: z.optional(z.number()),
  rootCause: z.optional(rootCause),
  /** When a recheck last reopened it, so that it had to be acknowledged again. */
  reopenedAt: z.optional(z.string()),
  /**
   * Why it was reopened then, unless its customer was not content when called again: an amendment of its own call did so
   * (`correction`), or one of that recheck says that they are content by now (`taken-back`).
   */
  reopenedFor: z.optional(z.enum(['correction', 'taken-back'])),
  /** When a recheck verified that the customer is content. */
  verifiedAt: z.optional(z.string()),
  /** The newest ten. */
  decisions: z.optional(z.array(decision)),
})
export type ProblemProgress = z.output<typeof problemProgress>

const maxDecisions = 10

const decided = ({ content, at }: StepEntry) => {
  const cause = content.cause ?? content.rootCause
  return content.changes === 'the-business' && cause !== undefined ? [{ at, cause }] : []
}

/** Whether a step takes a problem to where its working minutes are recorded. */
export const needsMinutes = ({ from, to }: Pick<StepEntry, 'from' | 'to'>): boolean =>
  from !== to && (from === 'open' || !isOpen(to))

/** From when the working minutes to a step count (ISO 8601). */
export const countsFrom = (
  { reopenedAt }: ProblemProgress,
  problemAt: string,
  { from }: { from: string },
): string => (from === 'open' ? (reopenedAt ?? problemAt) : problemAt)

/**
 * A problem's progress after a step. `minutes` is the working time to the step from `countsFrom`; undefined if it is
 * not known, and then none is recorded.
 */
export const progressAfter = (
  before: ProblemProgress,
  step: StepEntry,
  minutes: number | undefined,
): ProblemProgress => {
  const { from, to, at, content } = step
  const decisions = [...(before.decisions ?? []), ...decided(step)].slice(-maxDecisions)
  if (to === 'open' && from !== 'open') return { reopenedAt: at, ...(decisions.length > 0 && { decisions }) }
  const { reopenedAt, reopenedFor } = before
  const acknowledged =
    from === 'open' && to !== 'open'
      ? { acknowledgedAt: at, acknowledgeMinutes: minutes }
      : { acknowledgedAt: before.acknowledgedAt, acknowledgeMinutes: before.acknowledgeMinutes }
  const justClosed = isOpen(from) && !isOpen(to)
  const { closedAt, resolveMinutes, rootCause: cause, verifiedAt } = before
  const closed = justClosed
    ? { closedAt: at, resolveMinutes: minutes, rootCause: content.rootCause }
    : { closedAt, resolveMinutes, rootCause: cause, verifiedAt }
  return {
    ...acknowledged,
    // Whoever reopens it after it was closed is not the recheck.
    ...(reopenedAt !== undefined &&
      isOpen(from) &&
      isOpen(to) && { reopenedAt, ...(reopenedFor && { reopenedFor }) }),
    ...(isOpen(to) ? {} : closed),
    ...(decisions.length > 0 && { decisions }),
  }
}
