import * as z from 'zod/mini'
import { visit } from '../../cases/call/call-content.ts'
import { shownCustomer } from '../../cases/call/shown-customer.ts'
import { followUpKind, shownEnd } from '../../cases/follow-up/follow-up.ts'
import { dayNumber } from '../../platform/calendar/local-time.ts'
import { named } from '../../platform/content/named.ts'
import { day } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'

/** The longest period of which those that have ended are listed at once, and the one that is listed unless another is named. */
export const longestDays = 92
export const usualDays = 31

const listedState = named('FollowUpStateFilter', z.enum(['due', 'withheld', 'lapsed', 'done', 'withdrawn']))

/** The lists of follow-ups that have ended, which are by when they did. */
const endedStates = ['done', 'withdrawn'] as const
type EndedState = (typeof endedStates)[number]

/** Whether a state is that of a follow-up that has ended. */
export const isEnded = (state: z.output<typeof listedState>): state is EndedState =>
  endedStates.some((one) => one === state)

const notEnded = 'Must be left out unless state is done or withdrawn.'

/** What the lists of follow-ups are limited to. */
export const followUpQuery = z
  .strictObject({
    state: z._default(listedState, 'due'),
    kind: z.optional(followUpKind),
    /** The first and the last day on which it ended, where the dealer is. */
    from: z.optional(day),
    to: z.optional(day),
    ...listQuery,
  })
  .check((ctx) => {
    const { state, from, to } = ctx.value
    const given = (['from', 'to'] as const).filter((name) => ctx.value[name] !== undefined)
    if (!isEnded(state)) for (const name of given) addIssue(ctx, [name], 'only-once-ended', notEnded)
    else if (from !== undefined && to !== undefined) {
      if (from > to) addIssue(ctx, ['to'], 'before-from', 'Must be the same day as from or a later one.')
      if (dayNumber(to) - dayNumber(from) >= longestDays)
        addIssue(ctx, ['to'], 'too-many-days', `Must be less than ${longestDays} days after from.`)
    }
  })
export type FollowUpQuery = Omit<z.output<typeof followUpQuery>, 'cursor'>

/**
 * Where the next page starts: after this follow-up. Of the lapsed and due ones, until or from `now` of the first page; of those
 * that have ended, in the period that was the usual one then.
 */
export const followUpStart = z.strictObject({ after: z.string(), now: z.string() })
export type FollowUpStart = z.output<typeof followUpStart>

const listedFollowUp = named(
  'ListedFollowUp',
  z.object({
    callId: z.string(),
    dealerId: z.string(),
    kind: followUpKind,
    /** Without the phone number once the follow-up has ended: nobody is to be called from that list. */
    customer: shownCustomer,
    visit,
    /** Null while it is withheld, and if it never was due. */
    dueSince: z.nullable(z.string()),
    /** The day on which the brand survey is expected. */
    surveyExpected: z.string(),
    openedAt: z.string(),
    /** When the problem was closed; null while it is open, or if it was closed by an earlier release. */
    closedAt: z.nullable(z.string()),
    ...shownEnd,
  }),
)
export type ListedFollowUp = z.input<typeof listedFollowUp>

/** One page of follow-ups: those whose survey is expected first at the top or, of those that have ended, the latest. */
export const followUpPage = named(
  'FollowUpPage',
  z.object({ items: z.array(listedFollowUp), next: z.nullable(z.string()) }),
)
