import { createHash } from 'node:crypto'

/** A text that tells whoever asks for information what happens to their data. Never changed once published. */
export type ConsentText = {
  version: number
  /** A withdrawn text is kept, because it may have been read; nothing is accepted with it. */
  state: 'current' | 'withdrawn'
  /** What is told, paragraph by paragraph. */
  paragraphs: readonly string[]
  /** What is ticked to say that it was read; null where sending was all there was to do. */
  read: string | null
  /** What may be ticked, too, to hear of other services; null where there was no choice. */
  marketing: string | null
}

/** The whole text, as its hash covers it: paragraphs and what is ticked, with an empty line between them. */
export const wholeText = ({ paragraphs, read, marketing }: ConsentText): string =>
  [...paragraphs, read, marketing].filter((part) => part !== null).join('\n\n')

/** The SHA-256 of the whole text in UTF-8, in hexadecimal. */
export const hashOfText = (text: ConsentText): string =>
  createHash('sha256').update(wholeText(text), 'utf8').digest('hex')
