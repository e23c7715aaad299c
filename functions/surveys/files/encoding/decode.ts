import type { Encoding } from './encoding-of.ts'

/** How many bytes each UTF-16 unit of the text takes in the file; undefined where that differs. */
export const bytesPerUnit = (encoding: Encoding): number | undefined => {
  if (encoding === 'utf-8') return undefined
  return encoding === 'windows-1252' ? 1 : 2
}

const decodeUtf16 = (bytes: Buffer, isBigEndian: boolean): string => {
  const whole = bytes.subarray(0, bytes.length & ~1)
  const text = (isBigEndian ? Buffer.from(whole).swap16() : whole).toString('utf16le')
  return whole.length === bytes.length ? text : `${text}\ufffd`
}

/** Decodes bytes. What is cut at their end becomes U+FFFD. */
export const decode = (bytes: Buffer, encoding: Encoding): string => {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding === 'utf-16be')
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

/** The same text in UTF-8, without copying what is UTF-8 already. */
export const toUtf8 = (bytes: Buffer, encoding: Encoding): Buffer =>
  encoding === 'utf-8' ? bytes : Buffer.from(decode(bytes, encoding))
