import { createHmac } from 'node:crypto'
import { type WrittenNumber, writtenNumbers } from '../../platform/content/written-numbers.ts'

/** Numbers have at least this many digits; fewer are an extension or a slip. */
const shortest = 6
/**
 * A number is compared by its last eight digits: they are the same with and without a country's prefix, a trunk prefix
 * or an international one, in every country that dealers are in, without the phone library, which is too large for the
 * function that takes calls. Two numbers of one dealer that share them are as good as impossible, and cost a call that is
 * not made.
 */
const compared = 8

/** Every eight digits in a row, those first that a number of nine at the start ends with. */
const everyEight = (digits: string): string[] => [
  digits.slice(1, 1 + compared),
  ...Array.from({ length: digits.length - compared + 1 }, (_, at) => digits.slice(at, at + compared)),
]

const endsOf = ({ digits, national, isOne }: WrittenNumber): string[] => {
  if (!isOne) return everyEight(national)
  const end = digits.slice(-compared)
  // Where numbers are short, they are written without the country's prefix, too.
  return national.length >= shortest && national.length < compared ? [end, national] : [end]
}

/**
 * The numbers in a phone number as somebody wrote it, in the form in which two spellings of one number are equal: their
 * last eight digits. Of digits in which nobody can tell where a number begins, every eight in a row: whatever can be
 * dialled is among them, and one too many costs a call that is not made. None for a text without a number. Pure.
 */
export const comparableNumbers = (given: string): string[] => [
  ...new Set(
    writtenNumbers(given)
      .filter(({ digits }) => digits.length >= shortest)
      .flatMap(endsOf),
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
