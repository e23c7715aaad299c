import { createHmac } from 'node:crypto'
import { writtenNumbers } from '../../platform/content/written-numbers.ts'

/** Numbers have at least this many digits; fewer are an extension or a slip. */
const shortest = 6
/**
 * A number is compared by its last eight digits: they are the same with and without a country's prefix, a trunk prefix
 * or an international one, in every country that dealers are in, without the phone library, which is too large for the
 * function that takes calls. Two numbers of one dealer that share them are as good as impossible, and cost a call that is
 * not made.
 */
const compared = 8

/**
 * The numbers in a phone number as somebody wrote it, in the form in which two spellings of one number are equal: their
 * last eight digits. None for a text without a number.
 */
export const comparableNumbers = (given: string): string[] => [
  ...new Set(
    writtenNumbers(given)
      .filter(({ digits }) => digits.length >= shortest)
      .map(({ digits }) => digits.slice(-compared)),
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
