import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/**
 * What the call centre does about a problem once it is closed: call again and ask whether the customer is content
 * (`recheck`), or only remind of the survey (`reminder`).
 */
const followUpKinds = ['recheck', 'reminder'] as const
export const followUpKind = named('FollowUpKind', z.enum(followUpKinds))

/** Where a follow-up stands; one that is still due when the survey is expected has lapsed, which nobody writes. */
const storedStates = ['withheld', 'due', 'done', 'withdrawn'] as const
const followUpStates = ['withheld', 'due', 'lapsed', 'done', 'withdrawn'] as const
const followUpState = named('FollowUpState', z.enum(followUpStates))
export type FollowUpState = z.output<typeof followUpState>

/**
 * Why nobody is called about a problem any more: it was closed without being resolved; the customer was reached and did not
 * want to talk (`declined`); they are not to be called; or the survey that a reminder is for was answered.
 */
const withdrawals = ['unresolved', 'declined', 'not-to-be-called', 'answered'] as const
const followUpWithdrawal = named('FollowUpWithdrawal', z.enum(withdrawals))
export type FollowUpWithdrawal = z.output<typeof followUpWithdrawal>

/** A case's follow-up, stored on the item of its call. */
export const storedFollowUp = z.object({
  kind: followUpKind,
  state: z.enum(storedStates),
  /** The day on which the brand survey is expected, `2026-11-27` in the dealer's zone. */
  survey: z.string(),
  /** When that day begins (ISO 8601) or, if a correction says that it had begun already, when it was made. */
  lapsesAt: z.string(),
  /** Since when it has been due (ISO 8601); absent while it is withheld. */
  dueSince: z.optional(z.string()),
  /** When it was done or withdrawn (ISO 8601), and why it was withdrawn; absent if it ended before that was kept. */
  endedAt: z.optional(z.string()),
  why: z.optional(followUpWithdrawal),
})
export type FollowUp = z.output<typeof storedFollowUp>

/** A follow-up once it is done. */
export const doneAt = (followUp: FollowUp, endedAt: string): FollowUp => ({
  ...followUp,
  state: 'done',
  endedAt,
})

/** The same once it is withdrawn. */
export const withdrawnAt = (followUp: FollowUp, endedAt: string, why: FollowUpWithdrawal): FollowUp => ({
  ...followUp,
  ...{ state: 'withdrawn', endedAt, why },
})

/** A follow-up's state at an instant. */
export const stateAt = (
  { state, lapsesAt }: Pick<FollowUp, 'state' | 'lapsesAt'>,
  now: Date,
): FollowUpState => (state === 'due' && lapsesAt <= now.toISOString() ? 'lapsed' : state)

/** When and why a follow-up ended, as problems and lists show it. */
export const shownEnd = {
  /** When it was done or withdrawn; null while it is neither, and if it ended before that was kept. */
  endedAt: z.nullable(z.string()),
  /** Why it was withdrawn, likewise. */
  withdrawnBecause: z.nullable(followUpWithdrawal),
}

/** The same for a stored one. */
export const showEnd = ({ endedAt, why }: FollowUp) => ({
  endedAt: endedAt ?? null,
  withdrawnBecause: why ?? null,
})

/** A follow-up as a problem shows it. */
export const shownFollowUp = named(
  'FollowUp',
  z.object({
    kind: followUpKind,
    state: followUpState,
    dueSince: z.nullable(z.string()),
    surveyExpected: z.string(),
    ...shownEnd,
  }),
)

/** The same for a stored one. */
export const showFollowUp = (followUp: FollowUp, now: Date): z.output<typeof shownFollowUp> => ({
  kind: followUp.kind,
  state: stateAt(followUp, now),
  dueSince: followUp.dueSince ?? null,
  surveyExpected: followUp.survey,
  ...showEnd(followUp),
})
