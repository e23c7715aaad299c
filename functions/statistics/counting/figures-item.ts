import * as z from 'zod/mini'
import { rootCause } from '../../cases/problem/root-causes.ts'
import { repeatedBy } from '../rules/find-repeated.ts'
import { keys } from '../keys.ts'
import { type MonthFigures, monthFigures } from './figures-schema.ts'

/**
 * The items' format version. Figures are recomputed from calls, so that one of another version is not upgraded but
 * ignored until its month is recomputed.
 */
export const figuresVersion = 1

/** JSON in an attribute: shorter than the same as a map. */
const jsonOf = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((json: string): unknown => JSON.parse(json)),
    ),
    schema,
  )

const month = z.string()
const storedFigures = z.object({
  v: z.literal(figuresVersion),
  /** When its calls were read (ISO 8601). */
  at: z.string(),
  month,
  figures: jsonOf(monthFigures),
  /** Of a closed month, what was counted from the calls that are left, while there are any: shown in place of the whole. */
  remaining: z.optional(jsonOf(monthFigures)),
  /** The causes of which `CauseRisen` has been published for this month. */
  risen: z.array(rootCause),
})
/** A dealer's month as stored. */
export type StoredFigures = {
  at: string
  month: string
  figures: MonthFigures
  risen: z.output<typeof rootCause>[]
}

/** A month's figures as they are stored. */
export const writeFigures = (figures: MonthFigures): string => JSON.stringify(figures)

/** Parses an item as a dealer's month, as it is shown. Throws if it is not one. */
export const parseFigures = (item: unknown): StoredFigures => {
  const { at, month: of, figures, remaining, risen } = z.parse(storedFigures, item)
  return { at, month: of, figures: remaining ?? figures, risen }
}

/** The table item of a dealer's month. */
export const figuresItem = (dealerId: string, { figures, ...month }: StoredFigures) => ({
  ...keys.figures(dealerId, month.month),
  v: figuresVersion,
  ...month,
  figures: writeFigures(figures),
})

const causedCase = z.object({
  cause: rootCause,
  callId: z.string(),
  at: z.string(),
  customer: z.optional(z.string()),
  adviser: z.optional(z.string()),
  car: z.optional(z.string()),
})
/** A month's closed problems, in which repeated causes are looked for. */
export const storedCaused = z.object({
  sk: z.string(),
  v: z.literal(figuresVersion),
  cases: jsonOf(z.array(causedCase)),
})

const repeated = z.object({
  by: z.enum(repeatedBy),
  /** The adviser's id; customers and cars are found by their calls. */
  adviser: z.optional(z.string()),
  cause: rootCause,
  n: z.int(),
  calls: z.array(z.string()),
})
/** A dealer's repeated causes in the twelve months until `until`. */
export const storedRepeated = z.object({
  v: z.literal(figuresVersion),
  until: month,
  found: jsonOf(z.array(repeated)),
})
