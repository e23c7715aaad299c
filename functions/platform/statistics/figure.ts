/** Why something cannot be computed. */
export const reasonsMissing = [
  /** There are too few observations for this figure. */
  'too-few',
  /** Everybody gave the same mark, so that there is nothing to compare. */
  'no-spread',
  /** The figure stands, but no honest range for it does: it is perfect, or its standard error is 0. */
  'no-interval',
  /** The two scales differ, so that their marks cannot be subtracted. */
  'scales-differ',
  /** Files do not cover the time yet. */
  'not-covered-yet',
  /** Fewer than 25 on one of two sides that are compared. */
  'too-early',
] as const

/** A reason instead of a figure or a range; never NaN. */
export type Missing = { why: (typeof reasonsMissing)[number] }

/** A range that holds the true value 95 times in 100, unless its function says otherwise. */
export type Limits = { low: number; high: number }

/** A figure and its range, or why it has none. */
export type Estimate = { value: number; limits: Limits | Missing }

/** A figure, or why there is none. */
export type Figure = Estimate | Missing

/** Whether this is a reason instead of a figure or range. */
export const isMissing = (figure: object): figure is Missing => 'why' in figure

/** A reason, in place of a figure or a range. */
export const missing = (why: Missing['why']): Missing => ({ why })
