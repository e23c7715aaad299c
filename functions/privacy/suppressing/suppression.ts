import * as z from 'zod/mini'
import type { Cases } from '../../cases/store/open-cases.ts'
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
 * Keeps an erased customer's numbers from being called again, as an erasure found them when it was ordered. Idempotent; what
 * was ended since stays ended.
 */
export const suppress =
  ({ rights }: { rights: Pick<Cases['rights'], 'setNumbers'> }) =>
  async ({ dealerId, numbers = [], orderedAt: at, by }: Erasure): Promise<void> => {
    const record = { at, by: by.id, ground: 'erasure' }
    await rights.setNumbers(dealerId, numbers, 'no-contact', record)
  }
