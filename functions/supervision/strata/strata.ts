import * as z from 'zod/mini'
import { outcome } from '../../cases/call/call-content.ts'
import { named } from '../../platform/content/named.ts'

/** A probability of being reviewed. Never 0: figures are weighted by its inverse, and nothing may be safe from review. */
const probability = z
  .number()
  .check(
    z.gte(0.001, 'Must be at least 0.001: no call may be safe from review.'),
    z.lte(1, 'Must be at most 1.'),
  )

/** How calls that are neither problems nor disagreements are drawn for review. */
export const strataContent = named(
  'SupervisionSettings',
  z.strictObject({
    /** The first so many calls of an operator count as those of a new one. */
    newOperatorCalls: z.int().check(z.gte(0), z.lte(100)),
    /** A call that took less is very short. */
    veryShortSeconds: z.int().check(z.gte(0), z.lte(600)),
    probabilities: named(
      'SampleProbabilities',
      z.strictObject({
        'new-operator': probability,
        'open-ended': probability,
        'very-short': probability,
        'reserved-mark': probability,
        other: probability,
      }),
    ),
    /** Of an outcome, where it is to be higher than what the rest gives. */
    outcomes: z._default(named('OutcomeProbabilities', z.partialRecord(outcome, probability)), {}),
    /** With which probability a second specialist reviews a problem. */
    second: probability,
  }),
)
export type Strata = z.output<typeof strataContent>

/** What holds until staff decide otherwise (`sampling-and-blindness.md`). */
export const defaultStrata: Strata = {
  newOperatorCalls: 100,
  veryShortSeconds: 45,
  probabilities: {
    'new-operator': 0.5,
    'open-ended': 0.1,
    'very-short': 0.2,
    'reserved-mark': 0.2,
    other: 0.05,
  },
  outcomes: {},
  second: 0.05,
}
