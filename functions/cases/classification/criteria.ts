/** The five objective reasons to be a problem, in order: the first that holds is the main one (domain.md). */
export const criteria = [
  'unresolved-situation',
  'external-circumstance',
  'lingering-discontent',
  'low-marks',
  'refusal',
] as const
export type Criterion = (typeof criteria)[number]

/** What in the call makes a criterion hold: a JSON Pointer into the call's content, and what it says of it. */
export type Evidence = {
  criterion: Criterion
  pointer: string
  fact:
    | 'unresolved'
    | 'external'
    | 'still-upset'
    | 'low'
    | 'reserved'
    | 'refused'
    | 'motive-given'
    | 'motive-withheld'
    | 'reluctant'
}

/** How the operator's own verdict stands to what the facts say. */
export type Agreement = 'agrees' | 'operator-missed' | 'operator-added' | 'differs' | 'not-stated'

/** A call's classification; kept with the call as it was first derived. */
export type Classification = {
  problem: boolean
  /** All that hold, by the facts or by the operator, in the order of `criteria`. */
  criteria: Criterion[]
  main: Criterion | null
  derived: Criterion[]
  operator: Criterion[] | null
  agreement: Agreement
  evidence: Evidence[]
}
