import type { Fact, MailDocument } from '../../platform/mail/rendering/mail-document.ts'

/** An e-mail to one recipient, as whoever posts it describes it. */
export type NewMail = {
  /** What it is, such as `recipients-changed`: small letters and hyphens, at most 40. */
  kind: string
  /**
   * What it is about, at most 80 letters, digits and `._/-`. Of the same kind and id, an address gets one e-mail, ever:
   * an id that recurs needs a day or a revision in it.
   */
  id: string
  to: { email: string; name?: string | undefined }
  document: MailDocument
  /** After this it is of no use and is not sent. Without it, sending is tried for three days. */
  until?: Date
  /**
   * The item that it tells of, as often as that had been changed (`n`): once somebody has changed it again, or taken it
   * away, the e-mail is not sent, and nothing of its content is kept.
   */
  about?: { pk: string; sk: string; n: number }
  /** What it says of others' items: once one of these does not hold any more, it is not sent, likewise. */
  facts?: readonly Fact[]
  /** Where the recipient can end such e-mails with one click (RFC 8058); only for those that may be ended. */
  unsubscribe?: string
}

/** Identifies an e-mail; `recipient` is the hash of its address. */
export type MailId = { kind: string; id: string; recipient: string }
