import { chanceOfFall, type Count } from './exact-test.ts'

/** Fewer closed problems than this on either side of a decision say nothing about it. */
const minOf = 25

/** A cause before and after a decision about it. */
export type Comparison = {
  before: Count
  after: Count
  /** Whether there is enough on both sides to tell. */
  told: boolean
  /** The chance of a share as low as the one after, or lower, if nothing has changed; null if it cannot be told. */
  chance: number | null
}

/** Compares a cause's share of the closed problems before a decision's day with its share after that day. */
export const compareDecision = (before: Count, after: Count): Comparison => {
  const told = before.of >= minOf && after.of >= minOf
  return { before, after, told, chance: told ? chanceOfFall(after, before) : null }
}
