/** The month a number of months after another, or before it if the number is negative: `2026-11`. */
export const shiftMonth = (ofMonth: string, by: number): string => {
  const [year = NaN, number = NaN] = ofMonth.split('-').map(Number)
  const index = year * 12 + (number - 1) + by
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
