import * as z from 'zod/mini'
import { problemsPartition } from '../keys.ts'
import { alertState, type AlertSummary } from '../alert/alert-summary.ts'
import { dueTimes, type DueTimes } from '../clocks/due.ts'
import { deadlineAttributes } from './deadline-attributes.ts'
import { isOpen, type ProblemStatus, problemStatus } from './problem-status.ts'

/** The current state of a problem, stored on its call's item. */
export type ProblemState = {
  status: ProblemStatus
  problemAt: string
  acknowledgeBy: string
  resolveBy: string
  /** Counts changes made by people; the ETag. Writes by alerting do not count. */
  revision: number
  /** How many times the problem was reopened. */
  reopenings: number
  assignee: string | null
  /** When a person last changed the problem (ISO 8601). */
  changedAt: string | null
  alert: AlertSummary
  due: DueTimes
}

/** The attributes of a problem that its index projects. */
export const listedAttributes = {
  problemAt: z.string(),
  status: problemStatus,
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
  assignee: z.optional(z.string()),
  alertState: alertState,
  alertAt: z.optional(z.string()),
  alertLatencyMs: z.optional(z.int()),
}

/** The attributes of a problem on its call's item; absent if the call is not a problem. */
const storedProblem = z.object({
  ...listedAttributes,
  revision: z.optional(z.int()),
  reopenings: z.optional(z.int()),
  changedAt: z.optional(z.string()),
  due: z.optional(dueTimes),
})

/** The index partition of a problem with the given status. */
export const problemsPartitionOf = (dealerId: string, status: ProblemStatus) =>
  problemsPartition(dealerId, isOpen(status) ? 'open' : 'closed')

/** What a list shows of a problem. */
export type ListedState = Omit<ProblemState, 'revision' | 'reopenings' | 'changedAt' | 'due'>

/** The state of a problem from its index attributes. */
export const listedState = (
  stored: Omit<z.output<typeof storedProblem>, 'revision' | 'reopenings' | 'changedAt' | 'due'>,
): ListedState => ({
  status: stored.status,
  problemAt: stored.problemAt,
  acknowledgeBy: stored.acknowledgeBy,
  resolveBy: stored.resolveBy,
  assignee: stored.assignee ?? null,
  alert: { state: stored.alertState, at: stored.alertAt ?? null, latencyMs: stored.alertLatencyMs ?? null },
})

/** Parses the state of a problem from its call's item. Throws if the call is not a problem. */
export const readProblem = (item: unknown): ProblemState => {
  const stored = z.parse(storedProblem, item)
  const { revision = 1, reopenings = 0, changedAt = null, due = {} } = stored
  return { ...listedState(stored), revision, reopenings, changedAt, due }
}

/** The attributes of a problem that has just opened, except its due times. */
export const openProblemAttributes = (
  dealerId: string,
  callId: string,
  opened: { problemAt: string; acknowledgeBy: string; resolveBy: string },
) => ({
  ...opened,
  ...deadlineAttributes(dealerId, callId, { status: 'open', ...opened }),
  problems: problemsPartitionOf(dealerId, 'open'),
  status: 'open' as const,
  revision: 1,
  alertState: 'queued' as const,
})
