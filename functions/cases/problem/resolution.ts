import * as z from 'zod/mini'
import type { StepEntry } from '../entries/entry-item.ts'
import { decisionScope } from './decision-scope.ts'
import { isOpen } from './problem-status.ts'

/**
 * What was decided about a problem and what came of it, in the dealer's words, as its steps last said. Kept on the call
 * because the file of a dealer's problems shows it; the steps themselves stay as they are.
 */
export const storedResolution = z.object({
  decision: z.optional(z.string()),
  changes: z.optional(decisionScope),
  /** Only while the problem is closed. */
  outcome: z.optional(z.string()),
})
export type Resolution = z.output<typeof storedResolution>

/** A problem's resolution after a step. A reopened problem keeps its decision, but has no outcome. */
export const resolutionAfter = (before: Resolution, { to, content }: StepEntry): Resolution => {
  const { decision, changes } = content.decision === undefined ? before : content
  const outcome = isOpen(to) ? undefined : (content.outcome ?? before.outcome)
  return {
    ...(decision !== undefined && { decision }),
    ...(changes !== undefined && { changes }),
    ...(outcome !== undefined && { outcome }),
  }
}
