import type { MailText } from './mail-text.ts'

/**
 * What an item of the table says while something told of it holds: the texts of its attributes, `a.b` of one within another;
 * null for one that is not there.
 */
export type Fact = { pk: string; sk: string; is: Readonly<Record<string, string | null>> }

/**
 * A line of a mail: a sentence, something a customer said, a labelled value, text whose every character counts (`exact`),
 * to be copied out, or a bar of a chart: a labelled value with its `share` of the full width, 0 to 1. A value with a `fact` is
 * left out of an e-mail that waited once that does not hold any more.
 */
export type MailLine =
  | { type: 'sentence'; text: MailText }
  | { type: 'quote'; label: MailText; text: string }
  | { type: 'value'; label: MailText; text: MailText; fact?: Fact }
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
