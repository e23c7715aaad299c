/**
 * A line of a mail: a sentence, something the customer said, a labelled value that may be a link, or text whose every
 * character counts (`exact`), to be copied out.
 */
export type MailLine =
  | { type: 'sentence'; text: string }
  | { type: 'quote'; label: string; text: string }
  | { type: 'value'; label: string; text: string }
  | { type: 'exact'; label: string; text: string }

/** A mail before it is text or HTML: plain strings only. What writes it out escapes every one of them. */
export type MailDocument = {
  language: string
  subject: string
  title: string
  lead: string[]
  /** The one thing to do: ring this number. `phone` is what follows `tel:`, such as `+34600111222`. */
  dial: { label: string; text: string; phone: string } | null
  blocks: { title: string; lines: MailLine[] }[]
  footer: string[]
}

/** A file that goes with a mail: its name, its MIME type, its content (written out in UTF-8, byte for byte). */
export type Attachment = { name: string; type: string; content: string }

/** A mail ready to be sent. */
export type ComposedMail = {
  subject: string
  text: string
  html: string
  attachments?: readonly Attachment[]
}
