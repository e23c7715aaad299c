import type { Schemas } from '../../app/app.ts'

/** The criteria in their order, which is also the order of their keys; the contract's list must have them all. */
const placeOf: Record<Schemas['Criterion'], number> = {
  'unresolved-situation': 1,
  'external-circumstance': 2,
  'lingering-discontent': 3,
  'low-marks': 4,
  refusal: 5,
}
const isCriterion = (name: string): name is Schemas['Criterion'] => name in placeOf

/** The five criteria, the main one first. */
export const criteria: readonly Schemas['Criterion'][] = Object.keys(placeOf)
  .filter(isCriterion)
  .toSorted((one, other) => placeOf[one] - placeOf[other])
