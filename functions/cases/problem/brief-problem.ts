import * as z from 'zod/mini'
import { problemProgress } from '../head/progress.ts'
import { idsOfCallKey } from '../keys.ts'
import { problemStatus } from './problem-status.ts'

const stored = z.object({
  pk: z.string(),
  sk: z.string(),
  problemAt: z.string(),
  status: problemStatus,
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
  progress: z.optional(problemProgress),
})

/** Parses an item of the index of problems as its times (ISO 8601) and its state. Throws if it is not one. */
export const parseBriefProblem = (item: unknown) => {
  const { pk, sk, progress, ...problem } = z.parse(stored, item)
  const { closedAt = null, reopenedAt = null, verifiedAt = null } = progress ?? {}
  return { ...idsOfCallKey({ pk, sk }), ...problem, closedAt, reopenedAt, verifiedAt }
}
/**
 * A problem's times and state: `closedAt` is null while it is open, `reopenedAt` unless a recheck has reopened it, and
 * `verifiedAt` unless one has verified its closure.
 */
export type BriefProblem = ReturnType<typeof parseBriefProblem>
