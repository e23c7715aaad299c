import { roleOf } from '../../platform/personal-data/role-of.ts'
import type { HeldItem, ShownItem } from '../../platform/personal-data/personal-data.ts'
import { parseReview } from '../review/review-item.ts'

/** What a person sees of a review of their call; the specialist is a role, the operator left out. Throws if it cannot be read. */
export const showHeldReview = ({ kind, item }: HeldItem): ShownItem | null => {
  if (kind !== 'specialist-review' || item === null) return null
  const { at, why, state, verdict, action } = parseReview(item)
  const judged = verdict && { ...verdict, by: roleOf(verdict.by) }
  const done = action && { ...action, by: roleOf(action.by) }
  return {
    at: action?.at ?? verdict?.at ?? at,
    data: { why, state, ...(judged && { verdict: judged }), ...(done && { action: done }) },
  }
}
