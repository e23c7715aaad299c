import * as z from 'zod/mini'
import { claimFields } from '../../../platform/mail/sending/claim-steps.ts'
import { recipientHash } from '../../../platform/mail/recipient-hash.ts'
import { keys } from '../../keys.ts'
import { drawMailKind } from '../../record/draw-record.ts'

/** In place of a group, where a mail is about the month as a whole: no group's id has capitals. */
export const wholeMonth = 'MONTH'
/** In place of a participation number, where a mail is for Asortis itself. */
export const noNumber = 0

/** The item's format version; a format change needs a new version and an upgrade in `parseDrawMailItem`. */
export const drawMailItemVersion = 1

export const storedDrawMail = z.object({
  v: z.literal(drawMailItemVersion),
  n: z.int(),
  month: z.string(),
  groupId: z.string(),
  kind: drawMailKind,
  /** Whose participation number the mail is about, and the hash of that and the recipient's address. */
  number: z.int(),
  recipient: z.string(),
  ...claimFields,
})

/** One mail about a draw to one recipient. Holds no address. `n` counts its writes. */
export type DrawMail = Omit<z.output<typeof storedDrawMail>, 'v'>

/** Names one mail. */
export type DrawMailId = Pick<DrawMail, 'month' | 'groupId' | 'kind' | 'recipient'>

/** Names a recipient of a participant's mail: somebody who stands for two participants gets a mail for each. */
export const mailRecipient = (number: number, email: string): string => recipientHash(`${number}/${email}`)

export const drawMailKey = ({ month, groupId, kind, recipient }: DrawMailId) =>
  keys.drawMail(month, groupId, kind, recipient)

/** Parses a table item as a mail. Throws if it is not one. */
export const parseDrawMailItem = (item: unknown): DrawMail => {
  const { v: _, ...mail } = z.parse(storedDrawMail, item)
  return mail
}

/** The table item of a mail. */
export const drawMailItem = (mail: DrawMail) => ({ ...drawMailKey(mail), v: drawMailItemVersion, ...mail })
