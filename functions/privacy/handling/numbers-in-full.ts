import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import { callingCodes } from '../../directory/dealers/country.ts'
import { zeroStays } from '../../platform/content/readable-phone.ts'
import { type WrittenNumber, writtenNumbers } from '../../platform/content/written-numbers.ts'

/** Fewer digits are an extension or a slip. */
const shortest = 6

const inFull = ({ digits, isInternational }: WrittenNumber, prefix: string): string[] => {
  if (isInternational) return [digits]
  const own = zeroStays.has(prefix) ? digits : digits.replace(/^0+/, '')
  return [`${prefix}${own}`, ...(prefix !== '' && own.startsWith(prefix) ? [own] : [])]
}

/**
 * The numbers in a phone number as somebody wrote it, with every digit, in the form in which the national and the
 * international spelling of one number are equal: for showing and destroying what is held of whoever has a number, where one
 * that only ends alike, or may be another, is somebody else's. Digits of which nobody can tell where a number begins are one
 * number, the same as nothing but themselves. `country` (ISO 3166 alpha-2) is how a number without a prefix is read. Pure.
 */
export const numbersInFull = (written: string | undefined, country: string): string[] => {
  const prefix = callingCodes.get(country) ?? ''
  const numbers = writtenNumbers(written ?? '').filter(({ digits }) => digits.length >= shortest)
  return [...new Set(numbers.flatMap((number) => inFull(number, prefix)))]
}

/** A number among others of a phone number as somebody wrote it: the hashes by which it is compared. */
type Compared = { hashes: string[]; isOne: boolean }

const comparedBy = (
  numberHashes: NumberHashes,
  { dealerId, phone }: { dealerId: string; phone: string | undefined },
): Compared[] =>
  writtenNumbers(phone ?? '').map(({ digits, isInternational, isOne }) => ({
    hashes: numberHashes(dealerId, `${isInternational ? '+' : ''}${digits}`),
    isOne,
  }))

/**
 * Whether one of the numbers in a phone number as somebody wrote it is among these, by their hashes: where nobody can tell
 * where it begins, with all by which it is compared, since another number may share some. Pure.
 */
export const hasNumberAmong = (
  numberHashes: NumberHashes,
  whose: { dealerId: string; phone: string | undefined },
  numbers: readonly string[],
): boolean =>
  comparedBy(numberHashes, whose).some(({ hashes, isOne }) => {
    const isIn = (hash: string) => numbers.includes(hash)
    return isOne ? hashes.some(isIn) : hashes.length > 0 && hashes.every(isIn)
  })

/** The hashes of those of its numbers of which it can be told where they begin: nobody else's. Pure. */
export const ownHashes = (
  numberHashes: NumberHashes,
  whose: { dealerId: string; phone: string | undefined },
): string[] => comparedBy(numberHashes, whose).flatMap(({ hashes, isOne }) => (isOne ? hashes : []))
