import { isDateFormat } from './dates.ts'

/** What the number of a cell is shown as: a date, a percentage, or itself. */
export type NumberStyle = 'date' | 'percent' | 'number'

/** The numbers of the built-in formats of percentages (ECMA-376, part 1, 18.8.30). */
const percentages: readonly number[] = [9, 10]

/** What a number format shows a number as, by its number or else its code. */
export const styleOf = (id: number, code: string | undefined): NumberStyle => {
  if (isDateFormat(id, code)) return 'date'
  const isPercent =
    code === undefined ? percentages.includes(id) : code.replaceAll(/"[^"]*"|\\./g, '').includes('%')
  return isPercent ? 'percent' : 'number'
}
