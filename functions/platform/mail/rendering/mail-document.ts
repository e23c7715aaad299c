import type { MailText } from './mail-text.ts'

/**
 * A line of a mail: a sentence, something a customer said, a labelled value, text whose every character counts (`exact`),
 * to be copied out, or a bar of a chart: a labelled value with its `share` of the full width, 0 to 1.
 */
export type MailLine =
  | { type: 'sentence'; text: MailText }
  | { type: 'quote'; label: MailText; text: string }
  | { type: 'value'; label: MailText; text: MailText }
  | { type: 'exact'; label: MailText; text: string }
  | { type: 'bar'; label: MailText; text: MailText; share: number }

/** A mail before it is text or HTML. Rendering escapes and isolates every value from outside. */
export type MailDocument = {
  language: string
  subject: MailText
  title: MailText
  lead: MailText[]
  /** The first thing to do: ring this number. `phone` is what follows `tel:`, such as `+34600111222`. */
  dial: { label: MailText; text: MailText; phone: string } | null
  /** The second thing to do: open this address of our own. */
  act: { label: MailText; url: string } | null
  blocks: { title: string; lines: MailLine[] }[]
  footer: MailText[]
}

/** A file attached to a mail: its name, its MIME type, and its content (UTF-8, byte for byte). */
type Attachment = { name: string; type: string; content: string }

/** A mail ready to be sent. */
export type ComposedMail = {
  subject: string
  text: string
  html: string
  attachments?: readonly Attachment[]
}
