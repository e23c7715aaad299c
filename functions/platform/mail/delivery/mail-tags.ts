/**
 * Message tags, by which SES's events find what the mail was about: values by name, ASCII only. No personal data: SES
 * shows them to whoever reads events.
 */
export type MailTags = Readonly<Record<string, string>>

/** For ASCII values: SES takes letters, digits, `_` and `-` only; `_` and two hexadecimal digits stand for anything else. */
export const encodeTag = (value: string): string =>
  value.replace(/[^A-Za-z0-9-]/g, (char) => `_${char.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** The value that `encodeTag` was given, or null when the tag is none of its making. */
export const decodeTag = (tag: string): string | null => {
  const value = tag.replace(/_([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return encodeTag(value) === tag ? value : null
}
