/*
 * How text from outside is stored (api.md, "Conventions"): in NFC, trimmed, with `\n` line endings. Applying a function
 * twice gives the same as once, and none makes text longer than its NFC.
 */

const lineEndings = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** A single line as it is stored. What only separates lines inside it stays, for the schema to reject. */
export const normaliseLine = (text: string): string => text.normalize('NFC').trim()

/** Text of several lines as it is stored: every kind of line ending is `\n`. */
export const normaliseText = (text: string): string => text.normalize('NFC').replace(lineEndings, '\n').trim()

// Default_Ignorable_Code_Point: zero-width characters, soft hyphen, fillers, variation selectors, tag characters. The
// others have no glyph either: interlinear annotations, the blank Braille pattern and the null notehead.
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\ufeff\ufff9-\ufffb\u2800\u{1d159}]/u

/** Whether nothing of the text can be seen: no characters, or only blanks, controls and invisible ones. */
export const isBlank = (text: string): boolean => !visible.test(text)

/** Controls, line separators and direction marks, which a single line cannot have. */
const notInLine = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * Any text as a single line: line breaks and tabs become spaces, other controls and direction marks go. Empty if
 * nothing of it can be seen.
 */
export const asSingleLine = (text: string): string => {
  const line = normaliseLine(text.toWellFormed().replace(breaks, ' ').replace(notInLine, ''))
  return isBlank(line) ? '' : line
}
