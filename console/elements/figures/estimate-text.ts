import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'

type Estimate = Schemas['Estimate']

/** An estimate in words: its value with its range, or why there is none. */
export const estimateText = (
  { value, low, high, why }: Estimate,
  write: (value: number) => string,
  t: EstimateTexts,
): string => {
  if (value === null) return why === null ? t.noFigure : t.whyNone[why]
  return low === null || high === null ? write(value) : t.withRange(write(value), write(low), write(high))
}

/** The same for a place with room beneath it: the value alone, and its range with what is to be known. */
export const estimateParts = (
  { value, low, high, why }: Estimate,
  write: (value: number) => string,
  about: string,
  t: EstimateTexts,
): readonly [string, string] => {
  if (value === null)
    return [t.noFigure, [why === null ? '' : t.whyNone[why], about].filter(Boolean).join(' · ')]
  return [
    write(value),
    [low === null || high === null ? '' : t.range(write(low), write(high)), about]
      .filter(Boolean)
      .join(' · '),
  ]
}

/** The same for a cell: its value and its range; of a figure that is not there, why, but for one that only lacks a range. */
export const estimateCell = (
  estimate: Estimate,
  write: (value: number) => string,
  t: EstimateTexts,
): readonly [string, string] => {
  const { value, why } = estimate
  if (value !== null) return estimateParts(estimate, write, '', t)
  return [why === null || why === 'no-interval' ? t.noFigure : t.whyNone[why], '']
}

/** How differences and shares are written in a locale. */
export const writersOf = (locale: string) => {
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 })
  // Never `-0`.
  const plain = new Intl.NumberFormat(locale, { signDisplay: 'negative', maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const points = new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  })
  return {
    /** A difference of marks, with its sign. */
    gap: (value: number) => signed.format(value),
    /** A mark or a coefficient. */
    mark: (value: number) => plain.format(value),
    /** A share from 0 to 1. */
    share: (value: number) => percent.format(value),
    /** A difference of two shares, in percentage points. */
    points: (value: number) => points.format(value * 100),
  }
}
