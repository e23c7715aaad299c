import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { criterion } from '../classification/criteria.ts'
import { outcome } from '../call/call-content.ts'
import { idsOfCallKey } from '../keys.ts'
import { problemStatus } from '../problem/problem-status.ts'
import { storedNow } from '../amendment/held-now.ts'
import { storedFacts } from './head-facts.ts'
import { problemProgress } from './progress.ts'

const text = z.string()

const storedHead = z.object({
  pk: text,
  sk: text,
  at: text,
  kind: callKind,
  outcome,
  ...storedFacts,
  derived: z.optional(z.array(criterion)),
  problemAt: z.optional(text),
  status: z.optional(problemStatus),
  acknowledgeBy: z.optional(text),
  resolveBy: z.optional(text),
  reopenings: z.optional(z.int()),
  alertLatencyMs: z.optional(z.int()),
  progress: z.optional(problemProgress),
  now: z.optional(storedNow),
})

/** The state of a problem as the index by month projects it. */
const problemOf = (head: z.output<typeof storedHead>) => {
  const { problemAt, status, acknowledgeBy, resolveBy } = head
  if (problemAt === undefined || status === undefined) return null
  if (acknowledgeBy === undefined || resolveBy === undefined) return null
  return {
    problemAt,
    status,
    acknowledgeBy,
    resolveBy,
    reopenings: head.reopenings ?? 0,
    alertLatencyMs: head.alertLatencyMs ?? null,
    progress: head.progress ?? {},
  }
}

/**
 * A call as its month's index shows it: what figures count. This is the only reader of the projection; what changes a
 * call's facts later is applied here.
 */
export const parseMonthHead = (item: unknown) => {
  const stored = z.parse(storedHead, item)
  const { at, kind, outcome, brand, derived = [] } = stored
  // An amended call counts with what holds now, none of what was put with it.
  const {
    adviser,
    site,
    criteria = stored.now ? [] : derived,
    topics = [],
    customer,
    plate,
  } = stored.now ?? stored
  return {
    ...idsOfCallKey(stored),
    receivedAt: at,
    kind,
    outcome,
    /** Undefined if the call was stored before figures were kept, and then its other facts are missing, too. */
    brand,
    adviser,
    site,
    criteria,
    topics,
    customer,
    plate,
    problem: problemOf(stored),
  }
}
export type MonthHead = ReturnType<typeof parseMonthHead>
export type HeadProblem = NonNullable<MonthHead['problem']>
