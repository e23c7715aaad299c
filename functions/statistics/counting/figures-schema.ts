import * as z from 'zod/mini'
import { rootCause } from '../../cases/problem/root-causes.ts'

/** `n` of `of`. */
export const count = z.object({ n: z.int(), of: z.int() })

/** How many there are by name; names with none are absent. */
export const tally = z.record(z.string(), z.int())

/** An adviser or a site: problems of its calls about a visit. */
export const named = z.object({ id: z.string(), n: z.int(), of: z.int() })

const spread = z.nullable(z.object({ n: z.int(), median: z.number(), p90: z.number() }))

/** Deadlines met and missed, and the working minutes that it took. */
const deadline = z.object({ met: z.int(), missed: z.int(), minutes: spread })

const alerts = z.object({
  /** Problems of which the dealer was to be told. */
  of: z.int(),
  told: z.int(),
  withinMinute: z.int(),
  latencyMs: spread,
})

/** What the overview needs of a dealer's month. */
export const totals = z.object({
  n: z.int(),
  of: z.int(),
  alerts: z.int(),
  told: z.int(),
  withinMinute: z.int(),
  acknowledgedInTime: z.int(),
  acknowledgedLate: z.int(),
  resolvedInTime: z.int(),
  resolvedLate: z.int(),
})
export type Totals = z.output<typeof totals>

/** A month of a dealer in figures. Its size does not depend on the number of calls: every list is bounded. */
export const monthFigures = z.object({
  calls: z.int(),
  /** Calls by kind and outcome. */
  outcomes: z.record(z.string(), tally),
  /** Problems of the calls about a visit in which the customer was reached. */
  problems: count,
  dismissed: z.int(),
  open: z.int(),
  criteria: tally,
  topics: tally,
  advisers: z.array(named),
  sites: z.array(named),
  /** Closed problems that have a root cause, by the day of the month on which their calls were received, from the 1st. */
  days: z.object({ of: z.array(z.int()), causes: z.record(z.string(), z.array(z.int())) }),
  acknowledge: deadline,
  resolve: deadline,
  reopened: z.int(),
  verified: z.int(),
  alerts,
  decisions: z.array(z.object({ at: z.string(), day: z.string(), cause: rootCause, callId: z.string() })),
  brands: z.record(z.string(), totals),
})
export type MonthFigures = z.output<typeof monthFigures>
