import * as z from 'zod/mini'
import { visit } from '../../cases/call/call-content.ts'
import { shownCustomer } from '../../cases/call/shown-customer.ts'
import { followUpKind } from '../../cases/follow-up/follow-up.ts'
import { named } from '../../platform/content/named.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'

/** The states that the lists show; nothing is left to do about `done` and `withdrawn`. */
const listedState = named('FollowUpStateFilter', z.enum(['due', 'withheld', 'lapsed']))

/** What the lists of follow-ups are limited to. */
export const followUpQuery = z.strictObject({
  state: z._default(listedState, 'due'),
  kind: z.optional(followUpKind),
  ...listQuery,
})
export type FollowUpQuery = Omit<z.output<typeof followUpQuery>, 'cursor'>

/** Where the next page starts: after this follow-up. Of the lapsed and due ones, until or from `now` of the first page. */
export const followUpStart = z.strictObject({ after: z.string(), now: z.string() })
export type FollowUpStart = z.output<typeof followUpStart>

const listedFollowUp = named(
  'ListedFollowUp',
  z.object({
    callId: z.string(),
    dealerId: z.string(),
    kind: followUpKind,
    customer: shownCustomer,
    visit,
    /** Null while it is withheld. */
    dueSince: z.nullable(z.string()),
    /** The day on which the brand survey is expected. */
    surveyExpected: z.string(),
    openedAt: z.string(),
    /** When the problem was closed; null while it is open, or if it was closed by an earlier release. */
    closedAt: z.nullable(z.string()),
  }),
)
export type ListedFollowUp = z.input<typeof listedFollowUp>

/** One page of follow-ups, those whose survey is expected first at the top. */
export const followUpPage = named(
  'FollowUpPage',
  z.object({ items: z.array(listedFollowUp), next: z.nullable(z.string()) }),
)
