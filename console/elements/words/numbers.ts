import { useBasics } from '../../app/basics.ts'
import { localeOf } from '../../texts/language.ts'

/** How numbers are written in one language. */
export type Numbers = {
  /** At most one decimal place: `2,5`. */
  plain: (value: number) => string
  /** A share from 0 to 1 as a percentage with at most one decimal place: `12,5 %`. */
  percent: (share: number) => string
  /** The same with two decimal places: `37,68 %`. */
  finely: (share: number) => string
  /** The same to whole percentages, for axes and sentences. */
  roughly: (share: number) => string
}

const made = new Map<string, Numbers>()

/** How numbers are written in a locale. */
const numbersOf = (locale: string): Numbers => {
  const known = made.get(locale)
  if (known) return known
  const format = (options: Intl.NumberFormatOptions) => {
    const { format: write } = new Intl.NumberFormat(locale, options)
    return (value: number) => write(value)
  }
  const numbers = {
    plain: format({ maximumFractionDigits: 1 }),
    percent: format({ style: 'percent', maximumFractionDigits: 1 }),
    finely: format({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    roughly: format({ style: 'percent', maximumFractionDigits: 0 }),
  }
  made.set(locale, numbers)
  return numbers
}

/** How numbers are written in the chosen language. */
export const useNumbers = (): Numbers => numbersOf(localeOf(useBasics().language))
