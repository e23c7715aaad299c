import type { Schemas } from '../../app/app.ts'
import { changedFields } from '../../data/tagged.ts'

type Question = Schemas['Question']
type Content = Pick<Schemas['Questionnaire'], 'brand' | 'kinds' | 'questions'>

/** What a question consists of besides its id. */
const questionParts = ['text', 'scale', 'cutOff', 'choices', 'brandSurveyQuestion'] as const

/** How two versions of a questionnaire differ; questions are the same if they have the same id. */
export type Comparison = {
  added: Question[]
  removed: Question[]
  changed: { before: Question; after: Question; parts: (typeof questionParts)[number][] }[]
  /** Whether the questions that both have are in another order. */
  moved: boolean
  /** Whether the brand or the kinds of calls differ. */
  purpose: boolean
}

/** Compares two versions of a questionnaire. */
export const compareVersions = (before: Content, after: Content): Comparison => {
  const inBefore = new Map(before.questions.map((question) => [question.id, question]))
  const inAfter = new Map(after.questions.map((question) => [question.id, question]))
  const orderOf = ({ questions }: Content, other: ReadonlyMap<string, Question>) =>
    questions.flatMap(({ id }) => (other.has(id) ? [id] : [])).join(' ')
  return {
    added: after.questions.filter(({ id }) => !inBefore.has(id)),
    removed: before.questions.filter(({ id }) => !inAfter.has(id)),
    changed: after.questions.flatMap((question) => {
      const former = inBefore.get(question.id)
      const parts = former ? changedFields(questionParts, former, question) : []
      return former && parts.length > 0 ? [{ before: former, after: question, parts }] : []
    }),
    moved: orderOf(before, inAfter) !== orderOf(after, inBefore),
    purpose: changedFields(['brand', 'kinds'], before, after).length > 0,
  }
}
