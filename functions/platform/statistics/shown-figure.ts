import * as z from 'zod/mini'
import { type Figure, isMissing, type Limits, type Missing, reasonsMissing } from './figure.ts'
import { named } from '../content/named.ts'

/** Why a figure or its range is not there. */
const whyMissing = named('WhyNoFigure', z.enum(reasonsMissing))

/**
 * A figure as responses show it: its value and the ends of its 95 % range. Where one is null, `why` says why: of the value
 * if that is null, else of the range.
 */
export const shownFigure = named(
  'Estimate',
  z.strictObject({
    value: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    why: z.nullable(whyMissing),
  }),
)
export type ShownFigure = z.output<typeof shownFigure>

/** What a range from one value to another is shown as; null with its reason apart. */
export const shownLimits = named('EstimateLimits', z.strictObject({ low: z.number(), high: z.number() }))

/** A figure as responses show it. */
export const show = (figure: Figure): ShownFigure => {
  if (isMissing(figure)) return { value: null, low: null, high: null, why: figure.why }
  const { value, limits } = figure
  if (isMissing(limits)) return { value, low: null, high: null, why: limits.why }
  return { value, low: limits.low, high: limits.high, why: null }
}

/** A figure that is a hundred times as large: a share in percent. */
export const inPercent = (figure: Figure): Figure => {
  if (isMissing(figure)) return figure
  const { value, limits } = figure
  return {
    value: 100 * value,
    limits: isMissing(limits) ? limits : { low: 100 * limits.low, high: 100 * limits.high },
  }
}

/** The range, or nothing. */
export const limitsOrNull = (limits: Limits | Missing): Limits | null => (isMissing(limits) ? null : limits)
