import * as z from 'zod/mini'
import { keys } from '../../keys.ts'
import { rowRefusals, type RowRefusal } from '../../mapping/row-refusal.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const examplesItemVersion = 1

/** How many examples of each reason are kept; the counts are complete. */
export const maxExamples = 100

/** Of how many rows that differ from what is kept it is kept what they say: enough to see what a brand has changed. */
export const maxDifferences = 20

const answers = z.array(
  z.object({ question: z.string(), mark: z.optional(z.number()), choice: z.optional(z.string()) }),
)

const storedExample = z.object({
  row: z.int(),
  line: z.int(),
  column: z.nullable(z.string()),
  value: z.optional(z.string()),
  note: z.string(),
  /** The dealer that has the response, of one that another dealer has. */
  keptAt: z.optional(z.string()),
  /** Which response it differs from, and what it says of it. */
  differs: z.optional(
    z.object({
      dealerId: z.string(),
      responseId: z.string(),
      given: z.object({ answeredAt: z.string(), identified: z.boolean(), answers }),
    }),
  ),
})
/** A row that was refused, and why. */
export type RefusalExample = z.output<typeof storedExample>

const storedExamples = z.object({
  v: z.literal(examplesItemVersion),
  code: z.enum(rowRefusals),
  examples: z.array(storedExample),
})

/** Examples by the reason that they are for. */
export type Examples = ReadonlyMap<RowRefusal['code'], readonly RefusalExample[]>

/** The item with the examples of one reason. */
export const examplesItem = (
  importId: string,
  code: RowRefusal['code'],
  examples: readonly RefusalExample[],
  expiresAt: number,
) => ({
  ...keys.surveyImportExamples(importId, code),
  v: examplesItemVersion,
  code,
  examples: examples.slice(0, maxExamples),
  expiresAt,
})

/** Parses an item. Throws if it is not one. */
export const parseExamples = (item: unknown) => z.parse(storedExamples, item)
