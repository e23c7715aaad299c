const zeros = [0x660, 0x6f0, 0x966]

/** A text in which every decimal digit of full-width, Arabic and Devanagari writing is an ASCII one. */
const inAscii = (given: string): string =>
  given.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = zeros.findLast((start) => code >= start) ?? code
    return String(code - zero)
  })

/** Characters that only affect the direction of text or are invisible, as phones add when a number is copied. */
const invisible = /\p{Cf}/gu

/** A word of digits and letters that look like digits, as in `6OO`: the number is mistyped. */
export const mistyped = /(?<![\p{L}\d])(?=[\dOoIl]*\d)(?=[\dOoIl]*[OoIl])[\dOoIl]{3,}(?![\p{L}\d])/u
const everyMistyped = new RegExp(mistyped, 'gu')

/**
 * A prefix to dial another country, that country's calling code (ITU E.164) of one digit, two or three, and the zero that
 * may be written after it. Behind another number only a plus right before a digit begins one: zeros may be within a number,
 * and a plus between two is an "and".
 */
const beginning =
  /(?:(?<![\d+][\s.()-]*)(?:\+\s*00|\+|00)|(?<=\d[\s.()-]*)\+(?=\d))[\s.()-]*(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(?:[\s.)/-]*(\(\s*0\s*\)|0))?(?=[\s.()/-]*\d)/g

/** The calling codes whose own numbers begin with a zero, which is dialled from abroad, too: Italy, for one. */
export const zeroStays: ReadonlySet<string> = new Set([
  '39',
  '225',
  '226',
  '227',
  '229',
  '241',
  '242',
  '247',
  '378',
  '992',
])

/**
 * A text with every international number in it in one form: with `+` and its country's calling code, and without the zero
 * that is dialled only within the country (`+44 (0)20`, `0034 0…`). Pure.
 */
const withPlainPrefixes = (given: string): string =>
  inAscii(given).replace(
    beginning,
    (_, code: string, zero: string | undefined) =>
      `+${code} ${zero !== undefined && zeroStays.has(code) ? '0' : ''}`,
  )

/** A phone number as somebody wrote it, without what hides its digits. Pure. */
export const readablePhone = (given: string): string =>
  withPlainPrefixes(given.replace(/[ºª]/g, '/').normalize('NFKC').replace(invisible, ''))

/** The same with the digits that were meant by letters. Pure. */
export const withMeantDigits = (readable: string): string =>
  withPlainPrefixes(readable.replace(everyMistyped, (word) => word.replace(/o/gi, '0').replace(/[Il]/g, '1')))
