import * as z from 'zod/mini'
import { callEnd, parseClassification, storedClassification } from '../call/call-item.ts'
import { idsOfCallKey } from '../keys.ts'
import { criterion } from '../classification/criteria.ts'
import { topic } from '../classification/topics.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { readPhone } from '../phone/phone.ts'
import { listedAttributes, listedState } from './problem-state.ts'

const text = z.string()

const storedIndexedProblem = z.object({
  pk: text,
  sk: text,
  at: text,
  kind: callKind,
  content: text,
  phone: z.optional(text),
  closing: z.optional(callEnd),
  ...storedClassification,
  ...listedAttributes,
})

const topicItems = z.optional(
  z.array(z.object({ topic: z.optional(topic), knownToDealer: z.optional(z.boolean()) })),
)

/**
 * Only the content that a list filters by or shows: it was validated when the call was taken, and revalidating all
 * of it for up to a hundred entries would double the CPU time of a page. Customer and visit are shown as stored.
 */
const listedContent = z.object({
  endedAt: z.optional(text),
  customer: z.looseObject({ phone: z.optional(text) }),
  visit: z.looseObject({ adviser: z.optional(text) }),
  situations: topicItems,
  motives: topicItems,
  operatorVerdict: z.optional(z.object({ problem: z.boolean(), criteria: z.optional(z.array(criterion)) })),
})

/** Parses an item of the index. Throws if it is not one. */
export const parseIndexedProblem = (item: unknown) => {
  const stored = z.parse(storedIndexedProblem, item)
  const { operatorVerdict, ...content } = z.parse(listedContent, JSON.parse(stored.content))
  return {
    ...idsOfCallKey(stored),
    receivedAt: stored.at,
    content: { kind: stored.kind, ...content },
    classification: parseClassification(stored, operatorVerdict),
    closing: stored.closing ?? null,
    problem: listedState(stored),
    phone: readPhone(content.customer.phone, stored.phone),
  }
}

/** A problem as the index projects it: everything a list shows. */
export type IndexedProblem = ReturnType<typeof parseIndexedProblem>
