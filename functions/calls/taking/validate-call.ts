import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Question, Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'
import type { Answer, AssessmentContent, CallContent, Outcome } from '../../cases/call/call-content.ts'

/** Any call, whole or as far as it is known. */
type Known = Omit<AssessmentContent, 'dealer'>

const withAnswers: readonly Outcome[] = ['completed', 'partial']
const withStory: readonly Outcome[] = [...withAnswers, 'declined', 'call-back']

/** At most this many are told at once, as for the contract's other errors. */
const most = 20

const invalid = (pointer: string, code: string, detail: string): ValidationError => ({
  in: 'body',
  pointer,
  code,
  detail,
})

/** What may only come with some outcomes, kinds or times; nothing is said of what is not there yet. */
const misplaced = (content: Known): ValidationError[] => {
  const { outcome, kind, startedAt, endedAt } = content
  const found: ValidationError[] = []
  const onlyWith = (allowed: readonly Outcome[], pointer: string, given: boolean) => {
    if (given && outcome !== undefined && !allowed.includes(outcome)) {
      found.push(invalid(pointer, 'not-with-this-outcome', `may only come with ${allowed.join(', ')}`))
    }
  }
  onlyWith(withAnswers, '/answers', (content.answers?.length ?? 0) > 0)
  onlyWith(withStory, '/situations', (content.situations?.length ?? 0) > 0)
  onlyWith(withStory, '/motives', (content.motives?.length ?? 0) > 0)
  onlyWith(withStory, '/operatorVerdict', content.operatorVerdict !== undefined)
  onlyWith(['call-back'], '/callBackAt', content.callBackAt !== undefined)
  if (content.recheckOf !== undefined && kind !== undefined && kind !== 'recheck') {
    found.push(invalid('/recheckOf', 'only-for-a-recheck', 'may only come with the kind recheck'))
  }
  if (startedAt !== undefined && endedAt !== undefined && Date.parse(endedAt) < Date.parse(startedAt)) {
    found.push(invalid('/endedAt', 'before-start', 'is before startedAt'))
  }
  return found
}

/** What a whole call must have and an assessment may still lack. */
const missing = (content: CallContent): ValidationError[] => {
  const found: ValidationError[] = []
  if (content.outcome === 'completed' && !content.answers?.length) {
    found.push(invalid('/answers', 'answers-missing', 'a completed call has at least one answer'))
  }
  if (content.outcome === 'call-back' && content.callBackAt === undefined) {
    found.push(invalid('/callBackAt', 'call-back-time-missing', 'is needed with the outcome call-back'))
  }
  if (content.kind === 'recheck' && content.recheckOf === undefined) {
    found.push(invalid('/recheckOf', 'recheck-of-missing', 'is needed with the kind recheck'))
  }
  return found
}

const answerError = (
  { mark, choice }: Answer,
  { scale, choices }: Question,
  at: string,
): ValidationError | undefined => {
  if (mark !== undefined) {
    if (!scale)
      return invalid(`${at}/mark`, 'question-has-choices', 'this question is answered with a choice')
    if (mark < scale.min || mark > scale.max)
      return invalid(`${at}/mark`, 'off-scale', "is off the question's scale")
  }
  if (choice !== undefined) {
    if (!choices)
      return invalid(`${at}/choice`, 'question-has-scale', 'this question is answered with a mark')
    if (!choices.some(({ id }) => id === choice)) {
      return invalid(`${at}/choice`, 'unknown-choice', "is not one of the question's choices")
    }
  }
  return undefined
}

const answerErrors = (answers: readonly Answer[], { questions }: Questionnaire): ValidationError[] => {
  const seen = new Set<string>()
  return answers.flatMap((answer, index) => {
    const at = `/answers/${index}`
    const question = questions.find(({ id }) => id === answer.question)
    if (!question)
      return invalid(`${at}/question`, 'unknown-question', 'is not a question of the questionnaire')
    if (seen.has(question.id))
      return invalid(`${at}/question`, 'repeated-question', 'is answered more than once')
    seen.add(question.id)
    return answerError(answer, question, at) ?? []
  })
}

const questionnaireErrors = (
  { kind, answers = [] }: Known,
  questionnaire: Questionnaire,
): ValidationError[] => [
  // A recheck asks again what the first call asked, so it goes by that call's questionnaire.
  ...(kind === undefined || kind === 'recheck' || questionnaire.kinds.includes(kind)
    ? []
    : [invalid('/kind', 'not-of-this-questionnaire', 'is not a kind of call that the questionnaire is for')]),
  ...answerErrors(answers, questionnaire),
]

/**
 * The rules between a call's fields, its questionnaire and its dealer (api.md, "Calls"), which its schema cannot
 * say. An empty list is a call that can be classified. Details never repeat a value.
 */
export const validateCall = (
  content: CallContent,
  questionnaire: Questionnaire,
  dealer: Dealer,
): ValidationError[] =>
  [
    ...misplaced(content),
    ...missing(content),
    ...(dealer.brands.includes(questionnaire.brand)
      ? []
      : [
          invalid(
            '/questionnaire',
            'brand-not-of-this-dealer',
            'is of a brand that the dealer does not work for',
          ),
        ]),
    ...questionnaireErrors(content, questionnaire),
  ].slice(0, most)

/** The same rules for a call as far as it is known: only what is there is held against them. */
export const validateAssessment = (
  content: AssessmentContent,
  questionnaire: Questionnaire | undefined,
): ValidationError[] => {
  const unjudged: ValidationError[] =
    !questionnaire && content.answers?.length
      ? [invalid('/questionnaire', 'questionnaire-missing', 'answers need the questionnaire they answer')]
      : []
  return [
    ...misplaced(content),
    ...unjudged,
    ...(questionnaire ? questionnaireErrors(content, questionnaire) : []),
  ].slice(0, most)
}
