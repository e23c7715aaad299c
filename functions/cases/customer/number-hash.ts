import { createHmac } from 'node:crypto'

/** Numbers have at least this many digits; fewer are an extension or a slip. */
const shortest = 6
/**
 * A number is compared by its last eight digits: they are the same with and without a country's prefix, a trunk prefix
 * or an international one, in every country that dealers are in, without the phone library, which is too large for the
 * function that takes calls. Two numbers of one dealer that share them are as good as impossible, and cost a call that is
 * not made.
 */
const compared = 8

const zeros = [0x660, 0x6f0, 0x966]

/** Every decimal digit of full-width, Arabic and Devanagari writing as an ASCII one. */
const inAscii = (given: string): string =>
  given.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = zeros.findLast((start) => code >= start) ?? code
    return String(code - zero)
  })

/** What several numbers in one field are separated by, and what an extension begins with. */
const separator = /[/;|]|\s+(?:y|o|u|or|and)\s+/iu
const extension = /\s*(?:ext|extensi[oó]n|x|#|,).*$/iu

/** The numbers in a phone number as somebody wrote it, each as written, in ASCII digits, without its extension. */
export const writtenNumbers = (given: string): string[] =>
  inAscii(given)
    .split(separator)
    .map((one) => one.replace(extension, ''))

/**
 * The numbers in a phone number as somebody wrote it, in the form in which two spellings of one number are equal: their
 * last eight digits. None for a text without a number.
 */
export const comparableNumbers = (given: string): string[] => [
  ...new Set(
    writtenNumbers(given)
      .map((one) => one.replace(/\D/g, ''))
      .filter((digits) => digits.length >= shortest)
      .map((digits) => digits.slice(-compared)),
  ),
]

/** The keyed hashes of the numbers in a phone number as given, for one dealer: nobody can tell the number without the key. */
export type NumberHashes = (dealerId: string, given: string | undefined) => string[]

/**
 * Makes them with the key of suppressed numbers, which is never rotated and is used for nothing else: HMAC-SHA-256, its
 * first 128 bits as base64url (22 characters).
 */
export const numberHashes =
  (key: string): NumberHashes =>
  (dealerId, given) =>
    given === undefined
      ? []
      : comparableNumbers(given).map((number) =>
          createHmac('sha256', key)
            .update(`${dealerId}\0${number}`)
            .digest()
            .subarray(0, 16)
            .toString('base64url'),
        )
