import * as z from 'zod/mini'
import { parseClassification, storedClassification } from '../call/call-item.ts'
import { idsOfCallKey } from '../keys.ts'
import { criterion } from '../classification/criteria.ts'
import { topic } from '../classification/topics.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { listedAttributes, listedState } from './problem-state.ts'

const text = z.string()

const storedEntry = z.object({
  pk: text,
  sk: text,
  kind: callKind,
  content: text,
  ...storedClassification,
  ...listedAttributes,
})

const told = z.optional(
  z.array(z.object({ topic: z.optional(topic), knownToDealer: z.optional(z.boolean()) })),
)

/**
 * What a list filters by and shows of a call's content, and no more: the content was validated when the call was
 * taken, and validating all of it again for each of up to a hundred entries would double a page's CPU. The customer
 * and the visit are shown as stored.
 */
const listedContent = z.object({
  customer: z.unknown(),
  visit: z.looseObject({ adviser: z.optional(text) }),
  situations: told,
  motives: told,
  operatorVerdict: z.optional(z.object({ problem: z.boolean(), criteria: z.optional(z.array(criterion)) })),
})

/** An item of the index as an entry of a list. Throws when it is none. */
export const parseEntry = (item: unknown) => {
  const stored = z.parse(storedEntry, item)
  const { operatorVerdict, ...content } = z.parse(listedContent, JSON.parse(stored.content))
  return {
    ...idsOfCallKey(stored),
    content: { kind: stored.kind, ...content },
    classification: parseClassification(stored, operatorVerdict),
    problem: listedState(stored),
  }
}

/** A problem as the index holds it: all that a list shows. */
export type ProblemEntry = ReturnType<typeof parseEntry>
