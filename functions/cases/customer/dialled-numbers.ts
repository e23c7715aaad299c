import { callingCodes } from '../../directory/dealers/country.ts'
import { type WrittenNumber, writtenNumbers } from '../../platform/content/written-numbers.ts'

/** What E.164 allows, without the plus. */
const isPossible = (digits: string): boolean => digits.length >= 7 && digits.length <= 15

/** How many digits national numbers mostly have. */
const usualLengths = [9, 10]

/** Every number in digits of which nobody can tell where one begins, as suppression reads them (`comparableNumbers`). */
const everyNumber = ({ national }: WrittenNumber): string[] =>
  usualLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, national.length - length + 1) }, (_, at) =>
      national.slice(at, at + length),
    ),
  )

const dialled = (written: WrittenNumber, prefix: string): string[] => {
  const { digits, isInternational, isOne } = written
  const whole = isInternational
    ? [digits]
    : [`${prefix}${digits}`, `${prefix}${digits.replace(/^0+/, '')}`, digits]
  return isOne ? whole : [...whole, ...everyNumber(written).map((number) => `${prefix}${number}`)]
}

/**
 * What a phone number as somebody wrote it can be in E.164, read in a country (ISO 3166). Without the phone library, which is
 * too large for the function that takes calls, a number in its national form has a few possible ones: whether any of them
 * is on a list is asked, and one too many costs no more than a sentence about a prize.
 */
export const dialledNumbers = (given: string | undefined, country: string): string[] => {
  const prefix = callingCodes.get(country) ?? ''
  const possible = writtenNumbers(given ?? '').flatMap((written) => dialled(written, prefix))
  return [...new Set(possible.filter(isPossible))].map((digits) => `+${digits}`)
}
