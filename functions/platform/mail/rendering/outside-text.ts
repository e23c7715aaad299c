/** Everything that ends a line somewhere: in a mail client, a terminal or an editor. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** Embeddings, overrides and isolates: text that holds one could end our own isolation, or outlast it. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g

/** A plain e-mail address, which may become a link: writing to the customer is what it is for. */
const address = /^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i

const byte = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'

/** A bare IPv4 address. A phone number in groups is rarely one: each group has to be at most 255. */
const ipv4 = new RegExp(`(?<!\\d)(?:${byte}[.。．｡]){3}${byte}(?!\\d)`)

/** Whether mail clients may take a text, or a word of it, for a link: it has a dot before a letter, a scheme, or an IP
 * address. */
export const hasLink = (text: string): boolean => /[^\s.][.。．｡]\p{L}|:\/\//u.test(text) || ipv4.test(text)

const breakLinks = (word: string): string =>
  // With a zero-width space on either side of what joins its parts, no mail client takes a word for an address.
  address.test(word) ? word : word.replace(/[.。．｡:/@]/g, '\u200B$&\u200B')

/**
 * A text from outside as lines that can be shown: they hold no line break and no bidi control, and mail clients find
 * no link in them.
 */
export const outsideLines = (text: string): string[] =>
  text
    .split(lineBreak)
    .map((line) =>
      line.replace(bidiControls, '').replace(/\S+/g, (word) => (hasLink(word) ? breakLinks(word) : word)),
    )

/** A text from outside as one such line. */
export const outsideLine = (text: string): string => outsideLines(text).join(' ')

/**
 * The ranges that Unicode sets aside for scripts written from right to left (UAX 9, `Bidi_Class` of unassigned code
 * points), so that none is forgotten, and the right-to-left mark.
 */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * One line for plain text, between isolates (U+2068, U+2069) if it contains right-to-left characters, because only such
 * text changes the order of the text around it. Other text is unchanged, so that a reference or a phone number is
 * copied without hidden characters.
 */
export const isolated = (line: string): string => (rightToLeft.test(line) ? `\u2068${line}\u2069` : line)
