import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Question, Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { Misfit } from '../../platform/errors/errors.ts'
import type { Answer, AssessmentContent, CallContent, Outcome } from '../../cases/call/call-content.ts'

/** Any call, whole or as far as it is known. */
type Known = Omit<AssessmentContent, 'dealer'>

const withAnswers: readonly Outcome[] = ['completed', 'partial']
const withStory: readonly Outcome[] = [...withAnswers, 'declined', 'call-back']

/** At most this many are told at once, as for the contract's other misfits. */
const most = 20

const misfit = (pointer: string, code: string, detail: string): Misfit => ({
  in: 'body',
  pointer,
  code,
  detail,
})

/** What may only come with some outcomes, kinds or times; nothing is said of what is not there yet. */
const misplaced = (content: Known): Misfit[] => {
  const { outcome, kind, startedAt, endedAt } = content
  const found: Misfit[] = []
  const onlyWith = (allowed: readonly Outcome[], pointer: string, given: boolean) => {
    if (given && outcome !== undefined && !allowed.includes(outcome)) {
      found.push(misfit(pointer, 'not-with-this-outcome', `may only come with ${allowed.join(', ')}`))
    }
  }
  onlyWith(withAnswers, '/answers', (content.answers?.length ?? 0) > 0)
  onlyWith(withStory, '/situations', (content.situations?.length ?? 0) > 0)
  onlyWith(withStory, '/motives', (content.motives?.length ?? 0) > 0)
  onlyWith(withStory, '/operatorVerdict', content.operatorVerdict !== undefined)
  onlyWith(['call-back'], '/callBackAt', content.callBackAt !== undefined)
  if (content.recheckOf !== undefined && kind !== undefined && kind !== 'recheck') {
    found.push(misfit('/recheckOf', 'only-for-a-recheck', 'may only come with the kind recheck'))
  }
  if (startedAt !== undefined && endedAt !== undefined && Date.parse(endedAt) < Date.parse(startedAt)) {
    found.push(misfit('/endedAt', 'before-start', 'is before startedAt'))
  }
  return found
}

/** What a whole call must have and an assessment may still lack. */
const missing = (content: CallContent): Misfit[] => {
  const found: Misfit[] = []
  if (content.outcome === 'completed' && !content.answers?.length) {
    found.push(misfit('/answers', 'answers-missing', 'a completed call has at least one answer'))
  }
  if (content.outcome === 'call-back' && content.callBackAt === undefined) {
    found.push(misfit('/callBackAt', 'call-back-time-missing', 'is needed with the outcome call-back'))
  }
  if (content.kind === 'recheck' && content.recheckOf === undefined) {
    found.push(misfit('/recheckOf', 'recheck-of-missing', 'is needed with the kind recheck'))
  }
  return found
}

const answerMisfit = (
  { mark, choice }: Answer,
  { scale, choices }: Question,
  at: string,
): Misfit | undefined => {
  if (mark !== undefined) {
    if (!scale) return misfit(`${at}/mark`, 'question-has-choices', 'this question is answered with a choice')
    if (mark < scale.min || mark > scale.max)
      return misfit(`${at}/mark`, 'off-scale', "is off the question's scale")
  }
  if (choice !== undefined) {
    if (!choices) return misfit(`${at}/choice`, 'question-has-scale', 'this question is answered with a mark')
    if (!choices.some(({ id }) => id === choice)) {
      return misfit(`${at}/choice`, 'unknown-choice', "is not one of the question's choices")
    }
  }
  return undefined
}

const answerMisfits = (answers: readonly Answer[], { questions }: Questionnaire): Misfit[] => {
  const seen = new Set<string>()
  return answers.flatMap((answer, index) => {
    const at = `/answers/${index}`
    const question = questions.find(({ id }) => id === answer.question)
    if (!question)
      return misfit(`${at}/question`, 'unknown-question', 'is not a question of the questionnaire')
    if (seen.has(question.id))
      return misfit(`${at}/question`, 'repeated-question', 'is answered more than once')
    seen.add(question.id)
    return answerMisfit(answer, question, at) ?? []
  })
}

const questionnaireMisfits = ({ kind, answers = [] }: Known, questionnaire: Questionnaire): Misfit[] => [
  // A recheck asks again what the first call asked, so it goes by that call's questionnaire.
  ...(kind === undefined || kind === 'recheck' || questionnaire.kinds.includes(kind)
    ? []
    : [misfit('/kind', 'not-of-this-questionnaire', 'is not a kind of call that the questionnaire is for')]),
  ...answerMisfits(answers, questionnaire),
]

/**
 * The rules between a call's fields, its questionnaire and its dealer (api.md, "Calls"), which its schema cannot
 * say. An empty list is a call that can be classified. Details never repeat a value.
 */
export const checkCall = (content: CallContent, questionnaire: Questionnaire, dealer: Dealer): Misfit[] =>
  [
    ...misplaced(content),
    ...missing(content),
    ...(dealer.brands.includes(questionnaire.brand)
      ? []
      : [
          misfit(
            '/questionnaire',
            'brand-not-of-this-dealer',
            'is of a brand that the dealer does not work for',
          ),
        ]),
    ...questionnaireMisfits(content, questionnaire),
  ].slice(0, most)

/** The same rules for a call as far as it is known: only what is there is held against them. */
export const checkAssessment = (
  content: AssessmentContent,
  questionnaire: Questionnaire | undefined,
): Misfit[] => {
  const unjudged: Misfit[] =
    !questionnaire && content.answers?.length
      ? [misfit('/questionnaire', 'questionnaire-missing', 'answers need the questionnaire they answer')]
      : []
  return [
    ...misplaced(content),
    ...unjudged,
    ...(questionnaire ? questionnaireMisfits(content, questionnaire) : []),
  ].slice(0, most)
}
