import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The five objective criteria for a problem, in order: the first one met is the main one (domain.md). */
export const criteria = [
  'unresolved-situation',
  'external-circumstance',
  'lingering-discontent',
  'low-marks',
  'refusal',
] as const
export type Criterion = (typeof criteria)[number]
export const criterion = named('Criterion', z.enum(criteria))

/** The facts that a part of a call can be evidence of. */
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

/** Evidence for a criterion: a JSON Pointer into the call's content, and the fact found there. */
export type Evidence = { criterion: Criterion; pointer: string; fact: EvidenceFact }

/** How the operator's verdict compares with the facts. */
export const agreements = ['agrees', 'operator-missed', 'operator-added', 'differs', 'not-stated'] as const
export type Agreement = (typeof agreements)[number]

/** A call's classification; the original one is stored with the call and never recomputed. */
export type Classification = {
  problem: boolean
  /** All criteria met according to the facts or the operator, in the order of `criteria`. */
  criteria: Criterion[]
  main: Criterion | null
  derived: Criterion[]
  operator: Criterion[] | null
  agreement: Agreement
  evidence: Evidence[]
}
