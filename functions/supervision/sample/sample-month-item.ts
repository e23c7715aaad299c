import * as z from 'zod/mini'
import { keys } from '../keys.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseSampleMonth`. */
const sampleMonthVersion = 1

const storedMonth = z.object({
  v: z.literal(sampleMonthVersion),
  month: z.string(),
  /** SHA-256 of the month's key, and since when it is public (ISO 8601). */
  commitment: z.string(),
  committedAt: z.string(),
  /** The key in hexadecimal digits, once it is published. */
  key: z.optional(z.string()),
  publishedAt: z.optional(z.string()),
})

/** A month of the sample. */
export type SampleMonth = Omit<z.output<typeof storedMonth>, 'v'>

/** Parses a table item as a month of the sample. Throws if it is not one. */
export const parseSampleMonth = (item: unknown): SampleMonth => {
  const { v: _, ...month } = z.parse(storedMonth, item)
  return month
}

/** The table item of a month. */
export const sampleMonthItem = (month: SampleMonth) => ({
  ...keys.sampleMonth(month.month),
  v: sampleMonthVersion,
  ...month,
})
