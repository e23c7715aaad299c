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

/** A case's follow-up, stored on the item of its call. */
export const storedFollowUp = z.object({
  kind: followUpKind,
  state: z.enum(storedStates),
  /** The day on which the brand survey is expected, `2026-11-27` in the dealer's zone, and when it begins (ISO 8601). */
  survey: z.string(),
  lapsesAt: z.string(),
  /** Since when it has been due (ISO 8601); absent while it is withheld. */
  dueSince: z.optional(z.string()),
})
export type FollowUp = z.output<typeof storedFollowUp>

/** A follow-up's state at an instant. */
export const stateAt = (
  { state, lapsesAt }: Pick<FollowUp, 'state' | 'lapsesAt'>,
  now: Date,
): FollowUpState => (state === 'due' && lapsesAt <= now.toISOString() ? 'lapsed' : state)

/** A follow-up as a problem shows it. */
export const shownFollowUp = named(
  'FollowUp',
  z.object({
    kind: followUpKind,
    state: followUpState,
    dueSince: z.nullable(z.string()),
    surveyExpected: z.string(),
  }),
)

/** The same for a stored one. */
export const showFollowUp = (followUp: FollowUp, now: Date): z.output<typeof shownFollowUp> => ({
  kind: followUp.kind,
  state: stateAt(followUp, now),
  dueSince: followUp.dueSince ?? null,
  surveyExpected: followUp.survey,
})
