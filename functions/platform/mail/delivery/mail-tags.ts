/**
 * Message tags by name, which SES repeats in its events, so that an event can be matched with what its mail was about.
 * ASCII only, and no personal data: anyone who may read the events sees them.
 */
export type MailTags = Readonly<Record<string, string>>

/** Encodes an ASCII value for SES, which allows letters, digits, `_` and `-`: anything else becomes `_` and two hex digits. */
export const encodeTag = (value: string): string =>
  value.replace(/[^A-Za-z0-9-]/g, (char) => `_${char.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** Decodes what `encodeTag` returned; null for anything else. */
export const decodeTag = (tag: string): string | null => {
  const value = tag.replace(/_([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return encodeTag(value) === tag ? value : null
}
