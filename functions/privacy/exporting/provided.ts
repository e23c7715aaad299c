import * as z from 'zod/mini'
import type { HeldDatum } from '../holding/holding-schemas.ts'
import type { ShownKind } from '../../platform/personal-data/personal-data.ts'

/** What the person provided of each kind: facts about them that they gave, and what they said. Nothing else is portable. */
const providedFields: Partial<Readonly<Record<ShownKind, readonly string[]>>> = {
  call: [
    ...['kind', 'startedAt', 'customer', 'visit', 'answers', 'situations', 'motives', 'scopeExplained'],
    'requests',
  ],
  closing: ['endedAt', 'requests'],
  'survey-response': ['brand', 'answeredAt', 'answers', 'identifiedBy'],
  request: ['right', 'askedAt', 'how', 'text'],
}

const fields = z.record(z.string(), z.unknown())
const call = z.looseObject({ correctedTo: z.optional(fields) })

/**
 * What of something held the person provided (GDPR, article 20): contact data, answers, comments, what happened in their
 * words, and requests, as last corrected; not what others made of it. Undefined if there is nothing of the kind. Pure.
 */
export const provided = ({ data, ...datum }: HeldDatum): HeldDatum | undefined => {
  const names = providedFields[datum.kind]
  if (!names) return undefined
  const given = datum.kind === 'call' ? (z.parse(call, data).correctedTo ?? data) : data
  return {
    ...datum,
    data: Object.fromEntries(names.flatMap((name) => (name in given ? [[name, given[name]]] : []))),
  }
}
