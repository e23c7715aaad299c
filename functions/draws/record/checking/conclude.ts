import type { CheckOutcome } from './check-record.ts'
import type { DrawToCheck } from './read-record.ts'

type Passed = Extract<CheckOutcome, { ok: true }>
type Failed = Extract<CheckOutcome, { ok: false }>

/**
 * What the checks amount to. `not-proven`: everything agrees, but the list was not compared with a published commitment,
 * so somebody may have changed it and computed everything else again. A draw that was not held, or is not decided yet,
 * has no winner; `compared` tells whether its list is the published one.
 */
export type Conclusion =
  | { verdict: 'holds' | 'not-proven'; winner: number }
  | { verdict: 'not-held'; reason: NonNullable<DrawToCheck['list']['reason']>; compared: boolean }
  | { verdict: 'not-decided-yet'; compared: boolean }
  | { verdict: 'does-not-hold'; failed: Failed['failed']; detail: string }

const ofPassed = ({ draw, winner, compared }: Passed): Conclusion => {
  const { reason } = draw.list
  if (reason !== undefined) return { verdict: 'not-held', reason, compared }
  if (winner === undefined) return { verdict: 'not-decided-yet', compared }
  return { verdict: compared ? 'holds' : 'not-proven', winner }
}

/** Concludes from the checks whether a draw's record can be relied on. */
export const conclude = (outcome: CheckOutcome): Conclusion =>
  outcome.ok
    ? ofPassed(outcome)
    : { verdict: 'does-not-hold', failed: outcome.failed, detail: outcome.detail }
