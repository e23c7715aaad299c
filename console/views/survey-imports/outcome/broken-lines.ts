import type { Schemas } from '../../../app/app.ts'

type Errors = Schemas['SurveyImport']['errors']

/** Rows that could not be divided into cells: what they say is only in the original file. */
const brokenCodes: ReadonlySet<Errors[number]['code']> = new Set<Errors[number]['code']>([
  'unclosed-quote',
  'stray-quote',
  'row-too-long',
  'truncated-row',
  'missing-cell',
  'extra-cell',
  'not-json',
  'duplicate-column',
])

const notYesOrNo: Errors[number]['code'] = 'not-yes-or-no'

/** Whether there are rows of which nobody knows whether their customer is named. */
export const hasNotYesOrNo = (errors: Errors): boolean => errors.some(({ code }) => code === notYesOrNo)

/** Whether rows of a reason are left out of the file of refused rows. */
export const isLeftOut = (code: Errors[number]['code']): boolean =>
  brokenCodes.has(code) || code === notYesOrNo

/** At most so many lines, or ranges of them, are told. */
const maxRanges = 20

type BrokenLines = { ranges: readonly string[]; isOne: boolean; more: number }

/**
 * The lines of the original file that have to be corrected there, those that follow one another together (`18–40`), and
 * how many rows more there are; `isOne` if it is a single line and no more. Null if there are none. Of a last row that
 * may be cut the column is known: it is given back.
 */
export const brokenLines = (errors: Errors): BrokenLines | null => {
  const broken = errors.filter(({ code }) => brokenCodes.has(code))
  const isGivenBack = (code: string, column: string | null) => code === 'truncated-row' && column !== null
  const lines = broken
    .flatMap(({ code, examples }) =>
      examples.flatMap(({ line, column }) => (isGivenBack(code, column) ? [] : [line])),
    )
    .toSorted((a, b) => a - b)
  if (lines.length === 0) return null
  const ranges: { from: number; to: number; rows: number }[] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last && line <= last.to + 1) [last.to, last.rows] = [line, last.rows + 1]
    else ranges.push({ from: line, to: line, rows: 1 })
  }
  const shown = ranges.slice(0, maxRanges)
  const told = shown.reduce((sum, { rows }) => sum + rows, 0)
  const unlisted = broken.reduce((sum, { count, examples }) => sum + count - examples.length, 0)
  const more = lines.length - told + unlisted
  return {
    ranges: shown.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)),
    isOne: more === 0 && new Set(lines).size === 1,
    more,
  }
}
