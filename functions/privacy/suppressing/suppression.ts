import * as z from 'zod/mini'
import type { Suppression } from '../../cases/customer/rights/open-suppression.ts'
import { named } from '../../platform/content/named.ts'
import type { Erasure } from '../erasing/erasure-item.ts'

const state = named('SuppressionState', z.enum(['suppressed', 'cannot-suppress']))

/**
 * What keeps an erased customer from being called again: their numbers, by keyed hash; `cannot-suppress` if none is known,
 * so that a new call would be a new fact.
 */
export const suppression = named('Suppression', z.object({ state, numbers: z.int() }))

/** The same in a plan, with the references of other customers who have one of the numbers (at most fifty). */
export const plannedSuppression = named(
  'PlannedSuppression',
  z.object({ ...suppression.shape, sharedWith: z.array(z.string()) }),
)

/** What suppressing so many numbers is. Pure. */
export const suppressionOf = (numbers: number): z.output<typeof suppression> => ({
  state: numbers > 0 ? 'suppressed' : 'cannot-suppress',
  numbers,
})

/**
 * Keeps an erased customer's numbers from being called again, as an erasure found them when it was ordered: for good, since
 * whoever has one of them later is not who asked for it. Idempotent.
 */
export const suppress =
  ({ suppression: { suppress: suppressNumbers } }: { suppression: Suppression }) =>
  async ({ dealerId, numbers = [], orderedAt: at, by }: Erasure): Promise<void> => {
    await suppressNumbers(dealerId, numbers, { at, by: by.id })
  }
