import type { EvidenceFact } from '../../cases/classification/criteria.ts'
import type { Held } from './changes-of.ts'

/** The facts that make a problem by themselves; the others are further evidence. */
const badFacts: readonly EvidenceFact[] = [
  'unresolved',
  'external',
  'still-upset',
  'low',
  'reserved',
  'refused',
]

/** Something bad that a customer said: what of what, and the mark if it is one. */
type BadFact = { what: string; mark: number | undefined }

const pointerPattern = /^\/(\w+)\/(\d+)(?:\/|$)/

const badFactsOf = ({ content, classification }: Held): BadFact[] =>
  classification.evidence
    .filter(({ fact }) => badFacts.includes(fact))
    .map(({ criterion, fact, pointer }) => {
      const [, list, index] = pointerPattern.exec(pointer) ?? []
      const answer = list === 'answers' ? content.answers?.[Number(index)] : undefined
      const situation = list === 'situations' ? content.situations?.[Number(index)] : undefined
      const about = answer ? [answer.question, answer.choice] : [situation?.topic]
      return { what: JSON.stringify([criterion, fact, ...about]), mark: answer?.mark }
    })

/**
 * Whether an amendment gives a call something bad that it did not have: an answer that was none such or has a lower mark, a
 * situation, a criterion that the operator names. Whoever looked at the call before could not know of it. Other words, and
 * what is less bad, are nothing new.
 */
export const isWorse = (before: Held, after: Held): boolean => {
  const known = badFactsOf(before)
  const { derived, operator } = before.classification
  return (
    badFactsOf(after).some(
      ({ what, mark }) =>
        !known.some((one) => one.what === what && (mark === undefined || (one.mark ?? mark) <= mark)),
    ) ||
    (after.classification.operator ?? []).some(
      (criterion) => !derived.includes(criterion) && operator?.includes(criterion) !== true,
    )
  )
}
