import { keys } from '../keys.ts'
import { noticeItemVersion } from './notice.ts'
import type { NoticeItem } from './notice-item.ts'

/** The table item of a notice; the same one always has the same key. */
export const noticeItem = (content: NoticeItem) => ({
  ...keys.notice(content.dealerId, content.callId, content.notice),
  v: noticeItemVersion,
  ...content,
})
