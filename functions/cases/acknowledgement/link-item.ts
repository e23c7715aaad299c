import * as z from 'zod/mini'
import { notice } from '../alert/notice.ts'
import { keys } from '../keys.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseLinkItem`. */
const linkItemVersion = 1

const link = z.object({
  /** What the holder of the token may do: nothing else. */
  may: z.literal('acknowledge'),
  dealerId: z.string(),
  callId: z.string(),
  notice,
  recipientHash: z.string(),
  opening: z.int(),
  /** The problem's resolve-by when the mail was sent (ISO 8601); DynamoDB deletes the item after it. */
  until: z.string(),
})
/** A link with which the recipient of an alert can acknowledge its problem without signing in. */
export type AcknowledgementLink = z.output<typeof link>

const stored = z.object({ v: z.literal(linkItemVersion), ...link.shape })

/** The table item of a link, under the hash of its token. */
export const linkItem = (tokenHash: string, content: AcknowledgementLink) => ({
  ...keys.acknowledgementLink(tokenHash),
  v: linkItemVersion,
  ...content,
  expiresAt: Math.ceil(Date.parse(content.until) / 1000),
})

/** Parses a table item as a link. Throws if it is not one. */
export const parseLinkItem = (item: unknown): AcknowledgementLink => {
  const { v: _, ...content } = z.parse(stored, item)
  return content
}
