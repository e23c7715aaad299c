import type { HeldNow } from '../amendment/held-now.ts'
import type { StoredCall } from '../call/call-item.ts'
import type { Criterion } from '../classification/criteria.ts'
import { headFacts } from '../head/head-facts.ts'

type Reviewed = {
  criteria: Criterion[]
  /** The number of the review's entry. */
  entry: number
  /** ISO 8601. */
  at: string
  found: boolean
}

/** The attribute `now` of a call after a review that names its criteria. */
export const nowAfterReview = (
  { now, content, classification }: Pick<StoredCall, 'now' | 'content' | 'classification'>,
  { criteria, entry, at, found }: Reviewed,
): HeldNow => {
  const { brand: _, ...facts } = headFacts({
    ...{ content, brandId: '', problem: {} },
    classification: { ...classification, criteria },
  })
  const openedAs = found ? criteria[0] : now?.openedAs
  return {
    ...facts,
    criteria,
    ...(openedAs !== undefined && { openedAs }),
    ...(now?.againAt !== undefined && { againAt: now.againAt }),
    reviewed: { entry, at, criteria, ...(found && { found: true as const }) },
    entries: now?.entries ?? [],
    at: now?.at ?? at,
  }
}
