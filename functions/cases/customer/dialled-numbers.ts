import { callingCodes } from '../../directory/dealers/country.ts'
import { type WrittenNumber, writtenNumbers } from '../../platform/content/written-numbers.ts'

/** What E.164 allows, without the plus. */
const isPossible = (digits: string): boolean => digits.length >= 7 && digits.length <= 15

const dialled = ({ digits, isInternational }: WrittenNumber, prefix: string): string[] =>
  isInternational ? [digits] : [`${prefix}${digits}`, `${prefix}${digits.replace(/^0+/, '')}`, digits]

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
