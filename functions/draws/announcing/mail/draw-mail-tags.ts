import * as z from 'zod/mini'
import { decodeTag, type MailTags } from '../../../platform/mail/delivery/mail-tags.ts'
import { drawMailKind } from '../../record/draw-record.ts'
import type { DrawMailId } from './draw-mail-item.ts'

/** The SES tags of an e-mail about a draw. The rule that routes these e-mails' events matches on `draw`. */
export const drawMailTags = ({ month, groupId, kind, recipient }: DrawMailId): MailTags => ({
  draw: `${month}/${groupId}`,
  kind,
  recipient,
})

const draw = /^(\d{4}-\d\d)\/([a-zA-Z0-9-]{1,40})$/
const tags = z.object({ kind: drawMailKind, recipient: z.string().check(z.minLength(1)) })

/** The e-mail that SES's tags identify; null if it is not about a draw. */
export const drawMailOfTags = (given: MailTags): DrawMailId | null => {
  const decoded = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, decodeTag(value) ?? '']),
  )
  const [, month, groupId] = draw.exec(decoded['draw'] ?? '') ?? []
  const parsed = z.safeParse(tags, decoded)
  if (month === undefined || groupId === undefined || !parsed.success) return null
  return { month, groupId, ...parsed.data }
}
