const dayMs = 86_400_000
/** Day 0 of the two ways in which spreadsheets count days. 1900 was no leap year, but they count it as one. */
const dayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) }
const lastDay = 2_958_466

/** The numbers of the built-in formats of dates and times (ECMA-376, part 1, 18.8.30). */
const isBuiltIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a number format shows dates or times, by its number or else its code. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? isBuiltIn(id)
    : /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''))

/** A day, or a day with its time, as a spreadsheet's number: `2026-11-20`, `2026-11-20T10:02:40`. Else the number. */
export const dateText = (number: string, since1904: boolean): string => {
  const serial = Number(number)
  if (number === '' || !(serial >= 1 && serial < lastDay)) return number
  const ms = Math.round(serial * 86_400) * 1000
  const iso = new Date((since1904 ? dayZero.from1904 : dayZero.from1900) + ms).toISOString()
  return ms % dayMs === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}
