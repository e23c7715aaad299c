import * as z from 'zod/mini'
import { readCounts, writeCounts } from './compact-counts.ts'
import type { MonthCounts } from './month-counts.ts'

/**
 * The items' format version. Counts are rebuilt from responses and calls, so that one of another version is not upgraded
 * but ignored until its month is recomputed.
 */
const surveyFiguresVersion = 1

/** A month of a brand's survey at a dealer, as stored. */
export type SurveyMonth = {
  month: string
  /** When its responses and calls were read (ISO 8601). */
  at: string
  /** The day up to which the brand's files covered this dealer then; null if no response is known. */
  coveredUntil: string | null
  counts: MonthCounts
}

const stored = z.object({
  v: z.literal(surveyFiguresVersion),
  month: z.string(),
  at: z.string(),
  covered: z.nullable(z.string()),
  counts: z.string(),
  /** Of a closed month, what is left of it, while it tells of anybody: shown in place of the whole. */
  remaining: z.optional(z.string()),
})
const version = z.object({ v: z.number() })

/** A month's attributes, the same in the dealer's item and in its copy for the brand. */
export const surveyMonthAttributes = ({ month, at, coveredUntil, counts }: SurveyMonth) => ({
  v: surveyFiguresVersion,
  month,
  at,
  covered: coveredUntil,
  counts: writeCounts(counts),
})

/** Parses a month's item; undefined for one of another version. Throws if it is not one. */
export const parseSurveyMonth = (item: unknown): SurveyMonth | undefined => {
  if (z.parse(version, item).v !== surveyFiguresVersion) return undefined
  const { month, at, covered, counts, remaining } = z.parse(stored, item)
  return { month, at, coveredUntil: covered, counts: readCounts(remaining ?? counts) }
}
