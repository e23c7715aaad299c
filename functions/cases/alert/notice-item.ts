import * as z from 'zod/mini'
import { isNoticeKey, keys } from '../keys.ts'
import { notice } from './notice.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseNoticeItem`. */
export const noticeItemVersion = 1

export const storedNotice = z.object({
  v: z.literal(noticeItemVersion),
  dealerId: z.string(),
  callId: z.string(),
  notice,
  /** What happened. Only these items have it together with `notice`, by which the stream's filter finds them. */
  kind: z.literal('reopened'),
  /** When it happened (ISO 8601), and who did it, as in its entry. */
  at: z.string(),
  by: z.string(),
  /** Why, in the words of whoever did it. */
  note: z.optional(z.string()),
})

/** Something that the recipients of a problem's alert are to be told: written in the transaction of what happened. */
export type NoticeItem = Omit<z.output<typeof storedNotice>, 'v'>

/** Whether an item of a case is a notice. */
export const isNoticeItem = (item: Record<string, unknown>): boolean =>
  typeof item.sk === 'string' && isNoticeKey(item.sk)

/** Parses a table item as a notice. Throws if it is not one. */
export const parseNoticeItem = (item: unknown): NoticeItem => {
  const { v: _, ...content } = z.parse(storedNotice, item)
  return content
}

/** The table item of a notice; the same one always has the same key. */
export const noticeItem = (content: NoticeItem) => ({
  ...keys.notice(content.dealerId, content.callId, content.notice),
  v: noticeItemVersion,
  ...content,
})
