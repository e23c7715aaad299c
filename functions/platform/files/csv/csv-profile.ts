import { isoInstant, isoLocal, spanishDay, spanishMonth, spanishTime } from './csv-times.ts'

/** How a CSV file is written. */
export type CsvProfile = {
  byteOrderMark: boolean
  separator: string
  decimalMark: ',' | '.'
  /** Whether it is made for a spreadsheet, which limits a cell's text and takes digits for numbers. */
  forSpreadsheet: boolean
  /** An instant, in milliseconds since 1970, with how far the zone is ahead of UTC then. */
  local: (instant: number, offset: number) => string
  utc: (instant: number) => string
  /** A day, given as `2026-11-20`. */
  day: (day: string) => string
  /** A month, given as `2026-11`. */
  month: (month: string) => string
}

/**
 * The profiles by name. `excel-es` opens in a Spanish Excel by a double click. `rfc4180` is for programs: commas, dots,
 * ISO 8601. Lines end in CRLF in both, as RFC 4180 says. There is no `sep=` line: Excel ignores the byte-order mark
 * after one.
 */
export const csvProfiles = {
  'excel-es': {
    byteOrderMark: true,
    separator: ';',
    decimalMark: ',',
    forSpreadsheet: true,
    local: (instant, offset) => spanishTime(instant + offset),
    utc: (instant) => spanishTime(instant),
    day: spanishDay,
    month: spanishMonth,
  },
  rfc4180: {
    byteOrderMark: false,
    separator: ',',
    decimalMark: '.',
    forSpreadsheet: false,
    local: isoLocal,
    utc: isoInstant,
    day: (day) => day,
    month: (month) => month,
  },
} as const satisfies Record<string, CsvProfile>

export type CsvProfileName = keyof typeof csvProfiles
export const csvProfileNames = ['excel-es', 'rfc4180'] as const satisfies readonly CsvProfileName[]
