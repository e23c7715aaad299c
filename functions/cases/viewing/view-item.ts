import * as z from 'zod/mini'
import { keys } from '../keys.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseView`. */
const itemVersion = 1

/** Views are kept for a year, whichever year it is. */
const keptForMs = 366 * 86_400_000

/** What somebody looked at: one case, or a list or file that shows customers of the dealer. */
export const viewedThings = [
  'case',
  'problem-list',
  'problem-file',
  'follow-up-list',
  'call-list',
  'survey-response-list',
  'customer-search',
  'customer-data',
  'rights-request-list',
  'standing-case-list',
] as const

const view = z.object({
  /** The day on which it was looked at, where the dealer is (`YYYY-MM-DD`). */
  day: z.string(),
  /** When, for the first time on that day (ISO 8601, UTC). */
  firstAt: z.string(),
  /** Who: the id of one of Asortis's people, `staff:<sub>` or `specialist:<sub>`. */
  by: z.string(),
  what: z.enum(viewedThings),
  /** The case; null for a list or a file. */
  callId: z.nullable(z.string()),
})

/** That one of Asortis's people looked at customers of a dealer on a day. */
export type CaseView = z.output<typeof view>

const stored = z.object({ v: z.literal(itemVersion), expiresAt: z.int(), ...view.shape })

/** The table item of a view: one for each dealer, day, person and thing. */
export const viewItem = (dealerId: string, content: CaseView) => {
  const { day, firstAt, by, what, callId } = content
  return {
    ...keys.caseView(dealerId, day, by, callId === null ? what : `${what}:${callId}`),
    v: itemVersion,
    ...content,
    expiresAt: Math.ceil((Date.parse(firstAt) + keptForMs) / 1000),
  }
}

/** Parses a table item as a view; undefined once its year is over. Throws if it is not one. */
export const parseView = (item: unknown, now: Date): CaseView | undefined => {
  const { v: _, expiresAt, ...content } = z.parse(stored, item)
  return expiresAt * 1000 > now.getTime() ? content : undefined
}
