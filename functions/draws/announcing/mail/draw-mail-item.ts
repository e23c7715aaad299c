import * as z from 'zod/mini'
import { claimFields } from '../../../platform/mail/sending/claim-steps.ts'
import { recipientHash } from '../../../platform/mail/recipient-hash.ts'
import { keys } from '../../keys.ts'
import { drawMailKind } from '../../record/draw-record.ts'

/** Used instead of a group id in e-mails about the whole month; group ids contain no capitals. */
export const wholeMonth = 'MONTH'
/** Used instead of a participation number in e-mails to Asortis itself. */
export const noNumber = 0

/** The item's format version; a format change needs a new version and an upgrade in `parseDrawMailItem`. */
const drawMailItemVersion = 1

/** The schema of an e-mail's item. */
const storedDrawMail = z.object({
  v: z.literal(drawMailItemVersion),
  n: z.int(),
  month: z.string(),
  groupId: z.string(),
  kind: drawMailKind,
  /** The participation number concerned, and a hash of it and the recipient's address. */
  number: z.int(),
  recipient: z.string(),
  ...claimFields,
})

/** One e-mail about a draw to one recipient. Contains no address. `n` counts its writes. */
export type DrawMail = Omit<z.output<typeof storedDrawMail>, 'v'>

/** Identifies one e-mail. */
export type DrawMailId = Pick<DrawMail, 'month' | 'groupId' | 'kind' | 'recipient'>

/**
 * Identifies a recipient of a participant's e-mails by a hash: a person who represents two participants gets one
 * e-mail for each.
 */
export const mailRecipient = (number: number, email: string): string => recipientHash(`${number}/${email}`)

/** The key of an e-mail's item. */
export const drawMailKey = ({ month, groupId, kind, recipient }: DrawMailId) =>
  keys.drawMail(month, groupId, kind, recipient)

/** Parses a table item as an e-mail. Throws if it is not one. */
export const parseDrawMailItem = (item: unknown): DrawMail => {
  const { v: _, ...mail } = z.parse(storedDrawMail, item)
  return mail
}

/** An e-mail as a table item. */
export const drawMailItem = (mail: DrawMail) => ({ ...drawMailKey(mail), v: drawMailItemVersion, ...mail })
