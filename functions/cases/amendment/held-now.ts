import * as z from 'zod/mini'
import { criterion, type Classification, evidenceFacts } from '../classification/criteria.ts'
import { composeClassification } from '../classification/compose-classification.ts'
import type { OperatorVerdict } from '../call/call-facts.ts'
import { storedFacts } from '../head/head-facts.ts'

const { brand: _, ...factsNow } = storedFacts

/** What a specialist's review has made of a call. */
const storedReviewed = z.object({
  /** The number of the review's entry. */
  entry: z.int(),
  at: z.string(),
  /** The criteria that the specialist named; absent once an amendment changed the facts, which decide again. */
  criteria: z.optional(z.array(criterion)),
  /** The call was no problem before. */
  found: z.optional(z.literal(true)),
})
type Reviewed = z.output<typeof storedReviewed>

/**
 * The attribute `now` of a call that was amended or reclassified: the facts that figures count, in place of those put with
 * the call, which entries amended it, and the review that reclassified it. Intake never writes it.
 */
export const storedNow = z.object({
  /** The numbers of the amendments' entries, oldest first. */
  entries: z.array(z.int()),
  /** When the last one was made, or the review if there is none (ISO 8601). */
  at: z.string(),
  /** The main criterion with which an amendment or a review opened the problem: the subject of its mails keeps it. */
  openedAs: z.optional(criterion),
  /** When an amendment last reopened a problem that a review had dismissed (ISO 8601). */
  againAt: z.optional(z.string()),
  reviewed: z.optional(storedReviewed),
  ...factsNow,
})
export type HeldNow = z.output<typeof storedNow>

/** The attribute `amended`: the content's fields as the amendments left them, and what they give. */
const storedAmended = z.object({
  content: z.record(z.string(), z.unknown()),
  derived: z.array(criterion),
  evidence: z.array(z.object({ criterion, pointer: z.string(), fact: z.enum(evidenceFacts) })),
})
type Amended = z.output<typeof storedAmended>

/** Parses the attribute `amended`. Throws if it is not one. */
export const readAmended = (json: string): Amended => z.parse(storedAmended, JSON.parse(json))

/** The attribute `amended`, as JSON. */
export const writeAmended = (amended: Amended): string => JSON.stringify(amended)

/**
 * The classification of an amended call. `held` are the criteria that `now` names: those of a problem whose facts give
 * none any more are the ones that it had before.
 */
export const classificationNow = (
  { derived, evidence }: Pick<Amended, 'derived' | 'evidence'>,
  operatorVerdict: OperatorVerdict | undefined,
  held: HeldNow['criteria'] = [],
): Classification => staysProblem(held, composeClassification({ derived, evidence, operatorVerdict }))

/** A classification with the criteria that a specialist named, if one did. */
export const withReview = (
  classification: Classification,
  reviewed: Pick<Reviewed, 'criteria'> | undefined,
): Classification =>
  reviewed?.criteria === undefined
    ? classification
    : {
        ...classification,
        ...{ problem: true, criteria: reviewed.criteria, main: reviewed.criteria[0] ?? null },
      }

/** Once a problem, a call stays one: with the criteria it had `before`, if its facts no longer give any. */
export const staysProblem = (
  before: readonly Classification['criteria'][number][],
  now: Classification,
): Classification =>
  now.problem || before.length === 0
    ? now
    : { ...now, problem: true, criteria: [...before], main: before[0] ?? null }
