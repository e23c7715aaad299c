import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The five objective reasons to be a problem, in order: the first that holds is the main one (domain.md). */
export const criteria = [
  'unresolved-situation',
  'external-circumstance',
  'lingering-discontent',
  'low-marks',
  'refusal',
] as const
export type Criterion = (typeof criteria)[number]
export const criterion = named('Criterion', z.enum(criteria))

/** What the pointed-at part of a call says. */
export const evidenceFacts = [
  'unresolved',
  'external',
  'still-upset',
  'low',
  'reserved',
  'refused',
  'motive-given',
  'motive-withheld',
  'reluctant',
] as const
export type EvidenceFact = (typeof evidenceFacts)[number]

/** What in the call makes a criterion hold: a JSON Pointer into the call's content, and what it says of it. */
export type Evidence = { criterion: Criterion; pointer: string; fact: EvidenceFact }

/** How the operator's own verdict stands to what the facts say. */
export const agreements = ['agrees', 'operator-missed', 'operator-added', 'differs', 'not-stated'] as const
export type Agreement = (typeof agreements)[number]

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
