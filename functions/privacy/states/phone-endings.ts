import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import { writtenNumbers } from '../../platform/content/written-numbers.ts'
import type { StateEnd } from './state-schemas.ts'

/** So many digits say whose number it is to whoever knows it, and to nobody else. */
const shown = 3

/** How the first number ends that is written in these and that `isIt` recognises by its digits; undefined if there is none. */
export const endingOf = (phones: readonly string[], isIt: (digits: string) => boolean): string | undefined =>
  phones
    .flatMap(writtenNumbers)
    .find(({ digits }) => isIt(digits))
    ?.digits.slice(-shown)

/**
 * Whose it is, for the register, of those of a company who are meant: how their numbers end, which says it to people, and
 * the keyed hashes by which their erasure finds it. Nothing of anybody else. Pure.
 */
export const whoseOfCompany = (
  numberHashes: NumberHashes,
  dealerId: string,
  { type, phones = [] }: Pick<StateEnd, 'type' | 'phones'>,
) =>
  type === 'company'
    ? {
        phonesEnding: phones.flatMap(writtenNumbers).map(({ digits }) => digits.slice(-shown)),
        numbers: [...new Set(phones.flatMap((phone) => numberHashes(dealerId, phone)))],
      }
    : {}
