import type { CallContent } from '../../cases/call/call-content.ts'
import type { Classification } from '../../cases/classification/criteria.ts'
import type { NotedCall } from '../../cases/entries/entry-item.ts'
import { followUpShows, type FollowUpShows } from '../../cases/follow-up/follow-up-result.ts'
import { followUpWords } from '../../cases/follow-up/follow-up-words.ts'
import { reasonsInWords } from '../../cases/words/reasons.ts'
import { languageOf } from '../../platform/words/language.ts'

/** A recheck or reminder as it is, or as an amendment left it. */
type FollowUpCall = { callId: string; content: CallContent; classification: Classification }

const maxRemarks = 20
const longestRemark = 500

/** What the customer said, as the operator wrote it down: as much as fits into an entry (16 KB). */
const remarksOf = ({ situations = [], motives = [], answers = [] }: CallContent): string[] =>
  [
    ...situations.map(({ description }) => description),
    ...motives.map(({ text }) => text),
    ...answers.map(({ comment }) => comment),
  ]
    .flatMap((remark) => (remark === undefined ? [] : [remark.slice(0, longestRemark)]))
    .slice(0, maxRemarks)

/** What a recheck or reminder shows of its customer. */
export const shownBy = ({ content, classification }: Omit<FollowUpCall, 'callId'>): FollowUpShows =>
  followUpShows({
    outcome: content.outcome,
    answered: (content.answers?.length ?? 0) > 0,
    problem: classification.problem,
  })

/** A recheck or reminder as the case that it names notes it: what the customer said, in the dealer's language. */
export const notedCall = (call: FollowUpCall, language: string): NotedCall => {
  const { callId, content, classification } = call
  const words = followUpWords[languageOf(language)]
  const shows = shownBy(call)
  return {
    callId,
    outcome: content.outcome,
    criteria: [...classification.criteria],
    shows,
    words: shows === 'problem' ? reasonsInWords(classification, content, language) : [words[shows]],
    remarks: remarksOf(content),
  }
}
