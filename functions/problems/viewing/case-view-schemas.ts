import * as z from 'zod/mini'
import { viewedThings } from '../../cases/viewing/view-item.ts'
import { day } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'
import { checkDays } from '../file/problem-filters.ts'

/** Which of a dealer's case views a list is limited to, by days where the dealer is. */
export const caseViewQuery = z
  .strictObject({ from: z.optional(day), to: z.optional(day), ...listQuery })
  .check(checkDays)
export type CaseViewQuery = Omit<z.output<typeof caseViewQuery>, 'cursor'>

/** Where the next page starts: after this view. */
export const caseViewPosition = z.string()

const caseView = named(
  'CaseView',
  z.object({
    /** The day where the dealer is. */
    day: z.string(),
    /** When they looked at it for the first time on that day. */
    firstAt: z.string(),
    /** The same id as in timelines: `staff:...` or `specialist:...`. */
    by: z.string(),
    /** Null for somebody whom Asortis has not named here. */
    name: z.nullable(z.string()),
    what: named('ViewedThing', z.enum(viewedThings)),
    /** The case; null for a list or a file, and for a case that is erased or restricted. */
    callId: z.nullable(z.string()),
  }),
)

/** One page of case views. */
export const caseViewsPage = named(
  'CaseViewPage',
  z.object({ items: z.array(caseView), next: z.nullable(z.string()) }),
)
