import * as z from 'zod/mini'
import { headStart } from '../../platform/statistics/agreement/running-test.ts'
import { keys } from '../keys.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseRunning`. */
const runningVersion = 1

const storedRunning = z.object({
  v: z.literal(runningVersion),
  /** Counts the reviews, of all time. */
  n: z.int(),
  sum: z.number(),
  /** Since the last crossing: reviews counted, and problems missed in them. */
  reviews: z.int(),
  missed: z.int(),
  crossings: z.int(),
  /** The last crossing, with the review that made it, so that its event can be published again. */
  last: z.optional(z.object({ reviewId: z.string(), at: z.string(), reviews: z.int(), missed: z.int() })),
})

/** Where an operator's running test stands. */
export type Running = Omit<z.output<typeof storedRunning>, 'v'>

/** Before an operator's first review: a new one starts at the head start. */
export const runningStart = (isNew: boolean): Running => ({
  n: 0,
  sum: isNew ? headStart : 0,
  reviews: 0,
  missed: 0,
  crossings: 0,
})

/** Parses a table item as the state of a running test. Throws if it is not one. */
export const parseRunning = (item: unknown): Running => {
  const { v: _, ...running } = z.parse(storedRunning, item)
  return running
}

/** The table item of an operator's running test. */
export const runningItem = (operator: string, running: Running) => ({
  ...keys.running(operator),
  v: runningVersion,
  ...running,
})
