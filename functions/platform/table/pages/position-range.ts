/**
 * Positions from one to another, both included, or from the first and to the last; of these, those after a position if a
 * list is continued; and how many to read.
 */
export type PositionRange = {
  from?: string | undefined
  to?: string | undefined
  after?: string | undefined
  limit: number
}

/** Sorts after every position that begins with the text before it. */
export const lastSign = '\uffff'
