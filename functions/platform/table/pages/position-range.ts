/**
 * Positions from one to another, both included, or from the first and to the last; of these, those after a position if a
 * list is continued; and how many to read. `latestFirst`: from the last to the first, so that what comes after a position are
 * those before it.
 */
export type PositionRange = {
  from?: string | undefined
  to?: string | undefined
  after?: string | undefined
  limit: number
  latestFirst?: boolean | undefined
}

/** Sorts after every position that begins with the text before it. */
export const lastSign = '\uffff'
