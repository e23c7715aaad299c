/*
 * How text from outside is stored (api.md, "Conventions"): in NFC, trimmed of what cannot be seen, with `\n` line
 * endings. Applying a function twice gives the same as once, and none makes text longer than its NFC.
 */

const lineEndings = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

// Default_Ignorable_Code_Point: zero-width characters, soft hyphen, fillers, variation selectors, tag characters. The
// others have no glyph either: interlinear annotations, the blank Braille pattern and the null notehead. Marks have one
// only on a letter, and private-use characters only in the font of whoever wrote them.
const visible =
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{M}\p{Co}\ufeff\ufff9-\ufffb\u2800\u{1d159}]/u

/** What a text may begin or end with unseen. Direction marks are not among it: a single line with one is rejected. */
const unseen =
  /^(?![\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u
/** What can change how the character before it is drawn: joiners, variation selectors and tags. */
const shaping = /^(?:\u200d|\p{Variation_Selector}|[\u{e0020}-\u{e007f}])$/u
/** What none of those changes. */
const unshaped = /^[\p{Script=Latin}\p{Nd}!-/:-@[-`{-~]$/u

const isSeen = (character: string): boolean => !unseen.test(character)

const isInk = (unit: number): boolean => unit > 0x20 && unit < 0x7f

/** A text without what cannot be seen at its ends, except for what shapes its last character. */
const trimUnseen = (text: string): string => {
  // As most texts are: nothing to trim, and no need to look at each character.
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) return text
  const characters = [...text]
  const first = characters.findIndex(isSeen)
  if (first < 0) return ''
  let last = characters.findLastIndex(isSeen)
  if (!unshaped.test(characters[last] ?? '')) while (shaping.test(characters[last + 1] ?? '')) last += 1
  return characters.slice(first, last + 1).join('')
}

/** A single line as it is stored. What only separates lines inside it stays, for the schema to reject. */
export const normaliseLine = (text: string): string => trimUnseen(text.normalize('NFC'))

/** Text of several lines as it is stored: every kind of line ending is `\n`. */
export const normaliseText = (text: string): string =>
  trimUnseen(text.normalize('NFC').replace(lineEndings, '\n'))

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
