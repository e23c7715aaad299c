import * as z from 'zod/mini'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { Outcome } from '../../cases/call/outcomes.ts'
import type { Agreement, Classification } from '../../cases/classification/criteria.ts'
import { named } from '../../platform/content/named.ts'
import type { Strata } from '../strata/strata.ts'

/**
 * What decides a call's probability, the first that holds: every call on which operator and facts disagree (which makes it a
 * problem) and every other problem is reviewed; of the rest, the first calls of an operator, those put without their end,
 * very short ones, those with a mark with reservations, and all others.
 */
const traits = [
  'disagreement',
  'problem',
  'new-operator',
  'open-ended',
  'very-short',
  'reserved-mark',
  'other',
] as const
type Trait = (typeof traits)[number]
export const trait = named('SampleTrait', z.enum(traits))

/** A stratum of the sample: calls of one operator, kind, outcome and trait, all drawn with one probability. */
export type Stratum = { operator: string; kind: CallContent['kind']; outcome: Outcome; trait: Trait }

/** The facts of a put that decide its stratum. */
type PutFacts = Pick<CallContent, 'operator' | 'kind' | 'outcome' | 'startedAt' | 'endedAt' | 'answers'>
type PutCall = { content: PutFacts; classification: Pick<Classification, 'problem' | 'agreement'> }

/** Outcomes in which the customer was spoken to: only then does a call put without its end still have one to come. */
const spoken: readonly Outcome[] = ['completed', 'partial', 'declined']

const isVeryShort = ({ outcome, startedAt, endedAt }: PutFacts, { veryShortSeconds }: Strata): boolean =>
  endedAt !== undefined &&
  (outcome === 'completed' || outcome === 'partial') &&
  Date.parse(endedAt) - Date.parse(startedAt) < veryShortSeconds * 1000

/** Operator and facts do not contradict each other. */
const settled: readonly Agreement[] = ['agrees', 'not-stated']

const traitOf = ({ content, classification }: PutCall, isNew: boolean, strata: Strata): Trait => {
  if (!settled.includes(classification.agreement)) return 'disagreement'
  if (classification.problem) return 'problem'
  if (isNew) return 'new-operator'
  if (content.endedAt === undefined && spoken.includes(content.outcome)) return 'open-ended'
  if (isVeryShort(content, strata)) return 'very-short'
  return content.answers?.some(({ reserved }) => reserved === true) ? 'reserved-mark' : 'other'
}

/** A call's stratum, from its put and the settings in force then. `isNew`: it is among its operator's first calls. */
export const stratumOf = (call: PutCall, isNew: boolean, strata: Strata): Stratum => {
  const { operator, kind, outcome } = call.content
  return { operator, kind, outcome, trait: traitOf(call, isNew, strata) }
}
