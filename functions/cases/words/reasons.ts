import type { Classification, Criterion, Evidence } from '../classification/criteria.ts'
import type { Topic } from '../classification/topics.ts'
import { criterionWords } from './criterion-words.ts'
import { languageOf } from './language.ts'
import { reasonPhrases } from './reason-phrases.ts'
import { topicWords } from './topic-words.ts'

/** What reasons are told from, of a call's content: that to which its evidence points. */
export type Told = {
  situations?: readonly { topic?: Topic | undefined; knownToDealer?: boolean | undefined }[] | undefined
  motives?: readonly { topic?: Topic | undefined }[] | undefined
}

type Found = { evidence: readonly Evidence[]; content: Told; language: string }

const place = /^\/(\w+)\/(\d+)(?:\/|$)/

const pointed = <T>(items: readonly T[] | undefined, evidence: readonly Evidence[], list: string): T[] =>
  evidence.flatMap(({ pointer }) => {
    const [, named, index] = place.exec(pointer) ?? []
    const item = named === list ? items?.[Number(index)] : undefined
    return item === undefined ? [] : [item]
  })

const topicsInWords = (items: readonly { topic?: Topic | undefined }[], language: string): string =>
  [...new Set(items.flatMap(({ topic }) => (topic ? [topicWords[languageOf(language)][topic]] : [])))].join(
    ', ',
  )

const count = (evidence: readonly Evidence[], fact: Evidence['fact']) =>
  new Set(evidence.filter((item) => item.fact === fact).map((item) => item.pointer)).size

const motiveOf = ({ evidence, content, language }: Found) => {
  const motives = pointed(content.motives, evidence, 'motives')
  return {
    withheld: evidence.some((item) => item.fact === 'motive-withheld'),
    topics: topicsInWords(motives, language),
  }
}

const reasonOf = (criterion: Criterion, found: Found): string => {
  const { evidence, content, language } = found
  const say = reasonPhrases[languageOf(language)]
  const situations = pointed(content.situations, evidence, 'situations')
  const topics = topicsInWords(situations, language)
  switch (criterion) {
    case 'unresolved-situation': {
      const known = new Set(situations.map((situation) => situation.knownToDealer))
      return say.unresolved(topics, known.size === 1 ? [...known][0] : undefined)
    }
    case 'external-circumstance':
      return say.external(topics)
    case 'lingering-discontent':
      return say.lingering(topics)
    case 'low-marks': {
      const reluctant = count(evidence, 'reluctant') > 0
      return say.lowMarks(count(evidence, 'low'), count(evidence, 'reserved'), motiveOf(found), reluctant)
    }
    case 'refusal':
      return say.refusal(count(evidence, 'refused'), motiveOf(found))
  }
}

/**
 * Why a call is a problem, a sentence for each criterion, the main one first; Spanish, or English for `en`. Topics
 * and counts only: nothing the customer said word for word, no personal data.
 */
export const reasonsInWords = (
  { criteria, derived, evidence }: Pick<Classification, 'criteria' | 'derived' | 'evidence'>,
  content: Told,
  language: string,
): string[] =>
  criteria.map((criterion) => {
    const words = languageOf(language)
    if (!derived.includes(criterion)) return reasonPhrases[words].byOperator(criterionWords[words][criterion])
    return reasonOf(criterion, {
      evidence: evidence.filter((item) => item.criterion === criterion),
      content,
      language,
    })
  })
