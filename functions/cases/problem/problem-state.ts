import * as z from 'zod/mini'
import { problemsPartition } from '../keys.ts'
import { alertState, type AlertSummary } from '../alert/alert-summary.ts'
import { dueTimes, type DueTimes } from '../clocks/due.ts'
import { isOpen, type ProblemStatus, problemStatus } from './problem-status.ts'

/** A problem as it is now; it lives on its call's item. */
export type ProblemState = {
  status: ProblemStatus
  problemAt: string
  acknowledgeBy: string
  resolveBy: string
  /** Counts what people change; the ETag. The bookkeeping of alerts leaves it alone. */
  revision: number
  assignee: string | null
  /** When a person last changed it. */
  changedAt: string | null
  alert: AlertSummary
  due: DueTimes
}

/** Those of a problem's attributes that the index of problems has too. */
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

/** The attributes of a problem on its call's item; all missing when the call is none. */
export const storedProblem = z.object({
  ...listedAttributes,
  revision: z.optional(z.int()),
  changedAt: z.optional(z.string()),
  due: z.optional(dueTimes),
})

/** Where the dealer's list finds it. */
export const problemsPartitionOf = (dealerId: string, status: ProblemStatus) =>
  problemsPartition(dealerId, isOpen(status) ? 'open' : 'closed')

/** What a list shows of a problem. */
export type ListedState = Omit<ProblemState, 'revision' | 'changedAt' | 'due'>

/** A problem's state from what the index has of it. */
export const listedState = (
  stored: Omit<z.output<typeof storedProblem>, 'revision' | 'changedAt' | 'due'>,
): ListedState => ({
  status: stored.status,
  problemAt: stored.problemAt,
  acknowledgeBy: stored.acknowledgeBy,
  resolveBy: stored.resolveBy,
  assignee: stored.assignee ?? null,
  alert: { state: stored.alertState, at: stored.alertAt ?? null, latencyMs: stored.alertLatencyMs ?? null },
})

export const readProblem = (item: unknown): ProblemState => {
  const stored = z.parse(storedProblem, item)
  const { revision = 1, changedAt = null, due = {} } = stored
  return { ...listedState(stored), revision, changedAt, due }
}

/** The attributes of a problem that has just opened, its due times apart. */
export const openProblemAttributes = (
  dealerId: string,
  opened: { problemAt: string; acknowledgeBy: string; resolveBy: string },
) => ({
  ...opened,
  problems: problemsPartitionOf(dealerId, 'open'),
  status: 'open' as const,
  revision: 1,
  alertState: 'queued' as const,
})
