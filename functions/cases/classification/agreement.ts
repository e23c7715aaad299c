import type { OperatorVerdict } from '../call/call-facts.ts'
import type { Agreement, Criterion } from './criteria.ts'

/**
 * Compares the operator's verdict with the criteria derived from the facts: first whether it is a problem, then
 * which criteria, ignoring order and duplicates.
 */
export const agreementOf = (
  derived: readonly Criterion[],
  verdict: OperatorVerdict | undefined,
): Agreement => {
  if (!verdict) return 'not-stated'
  if (derived.length > 0 && !verdict.problem) return 'operator-missed'
  if (derived.length === 0 && verdict.problem) return 'operator-added'
  const named = new Set(verdict.criteria)
  const same = named.size === derived.length && derived.every((criterion) => named.has(criterion))
  return same ? 'agrees' : 'differs'
}
