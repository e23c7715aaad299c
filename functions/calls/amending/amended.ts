import type { AmendedFields } from '../../cases/amendment/amendment-content.ts'
import { type HeldNow, staysProblem, withReview, writeAmended } from '../../cases/amendment/held-now.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { headFacts } from '../../cases/head/head-facts.ts'
import { isFollowUpKind } from '../../directory/questionnaires/call-kind.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import { classify } from '../classifying/classify.ts'
import type { Held } from './changes-of.ts'

const amendable = [
  'customer',
  'visit',
  'answers',
  'situations',
  'motives',
  'scopeExplained',
  'cooperation',
  'operatorVerdict',
  'said',
] as const satisfies readonly (keyof AmendedFields)[]

/** A call's content with the fields of an amendment in place of its own. */
export const amendedContent = (content: CallContent, fields: AmendedFields): CallContent => ({
  ...content,
  ...fields,
})

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What holds after an amendment: classified anew, but a problem stays one (domain.md, "What a problem is"), and the
 * criteria that a specialist named hold as long as operator and facts say what they said. A recheck or reminder is none: what
 * its customer said is what it says now.
 */
export const heldAfter = (
  before: Held,
  content: CallContent,
  questionnaire: Questionnaire,
  reviewed: NonNullable<HeldNow['reviewed']> | undefined,
): Held => {
  const { classification: then } = before
  const anew = classify(content, questionnaire)
  const sameFacts = isSame([anew.derived, anew.operator], [then.derived, then.operator])
  if (isFollowUpKind(content.kind)) return { content, classification: anew }
  const classification =
    reviewed && sameFacts ? withReview(anew, reviewed) : staysProblem(then.criteria, anew)
  return { content, classification }
}

/** What a review made of the call, without its criteria where they no longer hold. */
const reviewedAfter = (
  reviewed: NonNullable<HeldNow['reviewed']>,
  criteria: readonly string[],
): HeldNow['reviewed'] => {
  const { criteria: named, ...rest } = reviewed
  return isSame(named, criteria) ? reviewed : rest
}

/** The fields in which a call's content now differs from what was put. */
const fieldsNow = (put: CallContent, now: CallContent): Record<string, unknown> =>
  Object.fromEntries(
    amendable.filter((name) => !isSame(now[name], put[name])).map((name) => [name, now[name]]),
  )

type After = {
  held: Held
  brandId: string
  /** The number of the amendment's entry. */
  entry: number
  /** ISO 8601. */
  at: string
  /** The problem that the amendment opens, if it does. */
  opens: object | null
  /** Whether it reopens a problem that a review dismissed. */
  again?: boolean
}

/** The attributes `now` and `amended` of a call after an amendment. */
export const attributesAfter = (
  { now: before, put, problem }: Pick<StoredCall, 'now' | 'put' | 'problem'>,
  { held, brandId, entry, at, opens, again = false }: After,
): { now: HeldNow; amended: string } => {
  const { content, classification } = held
  const { criteria, derived, evidence, main } = classification
  const { brand: _, ...facts } = headFacts({
    ...{ content, classification, brandId },
    problem: problem ?? opens,
  })
  const againAt = again ? at : before?.againAt
  const openedAs = opens ? (main ?? undefined) : before?.openedAs
  return {
    now: {
      ...facts,
      ...(criteria.length > 0 && { criteria }),
      ...(openedAs !== undefined && { openedAs }),
      ...(againAt !== undefined && { againAt }),
      ...(before?.reviewed && { reviewed: reviewedAfter(before.reviewed, criteria) }),
      entries: [...(before?.entries ?? []), entry],
      at,
    },
    amended: writeAmended({ content: fieldsNow(put.content, content), derived, evidence }),
  }
}
