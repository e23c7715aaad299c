import * as z from 'zod/mini'
import { outcome } from '../../cases/call/call-content.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { topic } from '../../cases/classification/topics.ts'
import { rootCause } from '../../cases/problem/root-causes.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { named } from '../../platform/content/named.ts'
import { id, month } from '../../platform/content/schemas.ts'
import { repeatedBy } from '../rules/find-repeated.ts'
import { chartSignals } from '../rules/signals.ts'

const whole = z.int().check(z.gte(0))
const share = z.nullable(z.number())
const n = whole

/** `n` of `of`. */
const count = named('Count', z.strictObject({ n, of: whole }))
/** Of `n` values, the median and the 90th percentile. */
const spread = z.nullable(named('Spread', z.strictObject({ n, median: z.number(), p90: z.number() })))
const deadline = named('DeadlineFigures', z.strictObject({ met: whole, missed: whole, workingHours: spread }))
const byId = named('CountById', z.strictObject({ id: z.string(), n, of: whole }))
const alerts = named(
  'AlertFigures',
  z.strictObject({
    of: whole,
    told: whole,
    withinMinute: whole,
    latencyMs: spread,
  }),
)

const monthResponse = named(
  'MonthStatistics',
  z.strictObject({
    month,
    asOf: z.string(),
    calls: named(
      'CallFigures',
      z.strictObject({
        total: whole,
        by: z.array(named('CallsByOutcome', z.strictObject({ kind: callKind, outcome, n }))),
      }),
    ),
    problems: named(
      'ProblemShare',
      z.strictObject({
        n,
        of: whole,
        share,
        limits: z.nullable(named('ChartLimits', z.strictObject({ lower: z.number(), upper: z.number() }))),
        signals: z.array(named('ChartSignal', z.enum(chartSignals))),
      }),
    ),
    open: whole,
    dismissed: whole,
    reopened: whole,
    verified: whole,
    criteria: z.array(named('CriterionCount', z.strictObject({ criterion, n }))),
    topics: z.array(named('TopicCount', z.strictObject({ topic, n }))),
    causes: z.array(named('CauseCount', z.strictObject({ cause: rootCause, n }))),
    advisers: z.array(byId),
    sites: z.array(byId),
    acknowledge: deadline,
    resolve: deadline,
    alerts,
  }),
)

const decision = named(
  'DecisionFigures',
  z.strictObject({
    decidedAt: z.string(),
    callId: id,
    before: count,
    after: count,
    told: z.boolean(),
    chance: z.nullable(z.number()),
  }),
)

const cause = named(
  'CauseFigures',
  z.strictObject({
    cause: rootCause,
    now: count,
    before: count,
    chance: z.number(),
    signal: z.nullable(named('CauseSignal', z.enum(['risen', 'too-early']))),
    watch: z.nullable(
      named('CauseWatch', z.strictObject({ sum: z.number(), limit: z.number(), reached: z.boolean() })),
    ),
    decisions: z.array(decision),
  }),
)

const repeated = named(
  'RepeatedCause',
  z.strictObject({
    by: named('RepeatedBy', z.enum(repeatedBy)),
    cause: rootCause,
    adviser: z.optional(z.string()),
    n: whole,
    calls: z.array(id),
  }),
)

/** A dealer's figures. */
export const statisticsResponse = named(
  'DealerStatistics',
  z.strictObject({
    dealerId: id,
    from: month,
    to: month,
    asOf: z.nullable(z.string()),
    centre: share,
    trial: z.boolean(),
    months: z.array(monthResponse),
    causes: z.array(cause),
    repeated: z.nullable(
      named('RepeatedCauses', z.strictObject({ from: month, to: month, items: z.array(repeated) })),
    ),
  }),
)
export type StatisticsResponse = z.output<typeof statisticsResponse>

const alertShare = named('AlertShare', z.strictObject({ of: whole, told: whole, withinMinute: whole, share }))
const deadlineCount = named('DeadlineCount', z.strictObject({ met: whole, missed: whole }))

const overviewMonth = named(
  'MonthOverview',
  z.strictObject({
    month,
    asOf: z.string(),
    dealers: whole,
    problems: named('ShareOf', z.strictObject({ n, of: whole, share })),
    alerts: alertShare,
    acknowledge: deadlineCount,
    resolve: deadlineCount,
    outside: named('OutsideCount', z.strictObject({ above: whole, below: whole })),
  }),
)

/** All dealers' figures together. */
export const overviewResponse = named(
  'Overview',
  z.strictObject({
    from: month,
    to: month,
    brand: z.nullable(id),
    asOf: z.nullable(z.string()),
    alerts: alertShare,
    months: z.array(overviewMonth),
    dealers: z.nullable(
      z.array(
        named(
          'FunnelDealer',
          z.strictObject({
            dealerId: id,
            n,
            of: whole,
            outside: z.nullable(named('FunnelSide', z.enum(['above', 'below']))),
          }),
        ),
      ),
    ),
  }),
)
export type OverviewResponse = z.output<typeof overviewResponse>
