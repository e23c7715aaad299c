import type { Classification, Criterion, Evidence } from '../classification/criteria.ts'
import type { Topic } from '../classification/topics.ts'
import { criterionWords } from './criterion-words.ts'
import { languageOf } from '../../platform/words/language.ts'
import { reasonPhrases } from './reason-phrases.ts'
import { topicWords } from './topic-words.ts'

/** The parts of a call's content that its evidence may point to, and its answers. */
type PointedContent = {
  situations?: readonly { topic?: Topic | undefined; knownToDealer?: boolean | undefined }[] | undefined
  motives?: readonly { topic?: Topic | undefined }[] | undefined
  answers?: readonly { refused?: boolean | undefined }[] | undefined
}

type ReasonInput = { evidence: readonly Evidence[]; content: PointedContent; language: string }

const pointerPattern = /^\/(\w+)\/(\d+)(?:\/|$)/

const pointedAt = <T>(items: readonly T[] | undefined, evidence: readonly Evidence[], list: string): T[] =>
  evidence.flatMap(({ pointer }) => {
    const [, named, index] = pointerPattern.exec(pointer) ?? []
    const item = named === list ? items?.[Number(index)] : undefined
    return item === undefined ? [] : [item]
  })

const topicsInWords = (items: readonly { topic?: Topic | undefined }[], language: string): string =>
  [...new Set(items.flatMap(({ topic }) => (topic ? [topicWords[languageOf(language)][topic]] : [])))].join(
    ', ',
  )

const count = (evidence: readonly Evidence[], fact: Evidence['fact']) =>
  new Set(evidence.filter((item) => item.fact === fact).map((item) => item.pointer)).size

const motiveOf = ({ evidence, content, language }: ReasonInput) => {
  const motives = pointedAt(content.motives, evidence, 'motives')
  return {
    withheld: evidence.some((item) => item.fact === 'motive-withheld'),
    topics: topicsInWords(motives, language),
  }
}

const reasonOf = (criterion: Criterion, input: ReasonInput): string => {
  const { evidence, content, language } = input
  const phrases = reasonPhrases[languageOf(language)]
  const situations = pointedAt(content.situations, evidence, 'situations')
  const topics = topicsInWords(situations, language)
  switch (criterion) {
    case 'unresolved-situation': {
      const known = new Set(situations.map((situation) => situation.knownToDealer))
      return phrases.unresolved(topics, known.size === 1 ? [...known][0] : undefined)
    }
    case 'external-circumstance':
      return phrases.external(topics)
    case 'lingering-discontent':
      return phrases.lingering(topics)
    case 'low-marks': {
      const reluctant = count(evidence, 'reluctant') > 0
      const counts = {
        low: count(evidence, 'low'),
        reserved: count(evidence, 'reserved'),
        // Not evidence for this criterion, but another sign of the same discontent (domain.md, criterion 5).
        refused: content.answers?.filter(({ refused }) => refused).length ?? 0,
      }
      return phrases.lowMarks(counts, motiveOf(input), reluctant)
    }
    case 'refusal':
      return phrases.refusal(count(evidence, 'refused'), motiveOf(input))
  }
}

/**
 * Why a call is a problem: one sentence per criterion, the main one first, in English for `en`, else in Spanish.
 * Topics and counts only: no quotes from the customer and no personal data. `reviewed` are the criteria that a specialist
 * named, if one did.
 */
export const reasonsInWords = (
  {
    criteria,
    derived,
    operator,
    evidence,
  }: Pick<Classification, 'criteria' | 'derived' | 'operator' | 'evidence'>,
  content: PointedContent,
  language: string,
  reviewed: readonly Criterion[] = [],
): string[] =>
  criteria.map((criterion) => {
    const spoken = languageOf(language)
    if (!derived.includes(criterion)) {
      const { byOperator, byReview, before } = reasonPhrases[spoken]
      const otherwise = reviewed.includes(criterion) ? byReview : before
      return (operator?.includes(criterion) ? byOperator : otherwise)(criterionWords[spoken][criterion])
    }
    return reasonOf(criterion, {
      evidence: evidence.filter((item) => item.criterion === criterion),
      content,
      language,
    })
  })
