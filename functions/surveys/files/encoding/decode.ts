import type { Encoding } from './encoding-of.ts'

/** How many bytes each UTF-16 unit of the text takes in the file; undefined where that differs. */
export const bytesPerUnit = (encoding: Encoding): number | undefined => {
  if (encoding === 'utf-8') return undefined
  return encoding === 'windows-1252' ? 1 : 2
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()

/** Decodes bytes. What is cut at their end becomes U+FFFD, or is left out. */
export const decode = (bytes: Buffer, encoding: Encoding): string => {
  if (encoding === 'utf-16le') return bytes.toString('utf16le')
  if (encoding === 'utf-16be') return swapped(bytes).toString('utf16le')
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** The same text in UTF-8, without copying what is UTF-8 already. */
export const toUtf8 = (bytes: Buffer, encoding: Encoding): Buffer =>
  encoding === 'utf-8' ? bytes : Buffer.from(decode(bytes, encoding))
