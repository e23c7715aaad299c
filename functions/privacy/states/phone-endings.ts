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

/** How the numbers end of those of a company who are meant, for the register: which, but no number. Pure. */
export const endsOfPhones = ({ type, phones = [] }: Pick<StateEnd, 'type' | 'phones'>) =>
  type === 'company'
    ? { phonesEnding: phones.flatMap(writtenNumbers).map(({ digits }) => digits.slice(-shown)) }
    : {}
