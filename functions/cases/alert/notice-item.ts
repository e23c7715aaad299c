import * as z from 'zod/mini'
import { criterion } from '../classification/criteria.ts'
import { isNoticeKey } from '../keys.ts'
import { notice, noticeItemVersion } from './notice.ts'

const common = {
  v: z.literal(noticeItemVersion),
  dealerId: z.string(),
  callId: z.string(),
  notice,
  /** When it happened (ISO 8601), and who did it, as in its entry. */
  at: z.string(),
  by: z.string(),
}

/** What the customer said when we called again, in words for the dealer, and as the operator wrote it down. */
const saidAgain = z.object({ words: z.array(z.string()), remarks: z.array(z.string()) })

/** An answer as it was, without what the customer said about it. */
const answerBefore = z.object({
  question: z.string(),
  mark: z.optional(z.number()),
  choice: z.optional(z.string()),
  reserved: z.optional(z.boolean()),
  refused: z.optional(z.literal(true)),
})
export type AnswerBefore = z.output<typeof answerBefore>

/** `kind` is what happened. Only these items have it together with `notice`, by which the stream's filter finds them. */
const storedNotice = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('reopened'),
    /** Why, in the words of whoever reopened the problem; of a recheck, in notices of versions before 0.4. */
    note: z.optional(z.string()),
    /** The recheck or reminder that reopened it. */
    again: z.optional(saidAgain),
    /** An amendment of that call reopened it, or of the problem's own. */
    amended: z.optional(z.literal(true)),
    /** An amendment of the problem's own call did, which its dealer had closed; without it, a review had dismissed it. */
    closed: z.optional(z.literal(true)),
  }),
  z.object({
    ...common,
    kind: z.literal('changed'),
    /** The phone number as it was given before, if it changed; empty if none was given. */
    phoneBefore: z.optional(z.string()),
    /** The criteria before, if they changed. */
    criteriaBefore: z.optional(z.array(criterion)),
    /** The answers that were low, reserved or refused before, if these changed. */
    answersBefore: z.optional(z.array(answerBefore)),
    /** Whether what the customer told us changed: situations, motives and comments. */
    story: z.optional(z.literal(true)),
    /** Whether what an alert shows of the customer, but for the phone number, or of the visit changed. */
    customerData: z.optional(z.literal(true)),
    visitData: z.optional(z.literal(true)),
    /** What a recheck or reminder says now; the problem's own call is as it was. */
    again: z.optional(saidAgain),
    /** Nothing was told of that recheck or reminder before, so that it corrects nothing. */
    first: z.optional(z.literal(true)),
  }),
  /** What a specialist's review has made of the case. */
  z.object({
    ...common,
    kind: z.literal('verdict'),
    action: z.enum(['found', 'reclassify', 'dismiss']),
    /** Why, in the specialist's words. */
    note: z.optional(z.string()),
    /** The criteria before. */
    criteriaBefore: z.optional(z.array(criterion)),
  }),
])

/** Something that the recipients of a problem's alert are to be told: written in the transaction of what happened. */
export type NoticeItem = WithoutVersion<z.output<typeof storedNotice>>
type WithoutVersion<T> = T extends unknown ? Omit<T, 'v'> : never

/** Whether an item of a case is a notice. */
export const isNoticeItem = (item: Record<string, unknown>): boolean =>
  typeof item.sk === 'string' && isNoticeKey(item.sk)

/** Parses a table item as a notice. Throws if it is not one. */
export const parseNoticeItem = (item: unknown): NoticeItem => {
  const { v: _, ...content } = z.parse(storedNotice, item)
  return content
}
