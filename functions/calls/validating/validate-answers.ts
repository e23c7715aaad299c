import { isFollowUpKind } from '../../directory/questionnaires/call-kind.ts'
import type { Answer } from '../../cases/call/call-facts.ts'
import type { Question, Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'
import { invalid } from './invalid.ts'
import type { KnownCall } from './known-call.ts'

const answerError = (
  { mark, choice }: Answer,
  { scale, choices }: Question,
  at: string,
): ValidationError | undefined => {
  if (mark !== undefined) {
    if (!scale)
      return invalid(
        `${at}/mark`,
        'question-has-choices',
        'Must be left out: this question is answered with a choice.',
      )
    if (mark < scale.min || mark > scale.max)
      return invalid(
        `${at}/mark`,
        'off-scale',
        `Must be on the question's scale, from ${scale.min} to ${scale.max}.`,
      )
  }
  if (choice !== undefined) {
    if (!choices)
      return invalid(
        `${at}/choice`,
        'question-has-scale',
        'Must be left out: this question is answered with a mark.',
      )
    if (!choices.some(({ id }) => id === choice)) {
      return invalid(
        `${at}/choice`,
        'unknown-choice',
        "Must be one of the question's choices, which are in `choices`.",
        choices.map(({ id }) => id),
      )
    }
  }
  return undefined
}

const answerErrors = (
  answers: readonly (Answer | undefined)[],
  { questions }: Questionnaire,
): ValidationError[] => {
  const seen = new Set<string>()
  return answers.flatMap((answer, index) => {
    if (!answer) return []
    const at = `/answers/${index}`
    const question = questions.find(({ id }) => id === answer.question)
    if (!question)
      return invalid(
        `${at}/question`,
        'unknown-question',
        'Must be the id of a question of this questionnaire version.',
      )
    if (seen.has(question.id))
      return invalid(`${at}/question`, 'repeated-question', 'Must be answered once only.')
    seen.add(question.id)
    return answerError(answer, question, at) ?? []
  })
}

/** What of a call's kind and answers its questionnaire does not allow. Details never repeat a value. */
export const questionnaireErrors = (
  { kind, answers = [] }: Pick<KnownCall, 'kind' | 'answers'>,
  questionnaire: Questionnaire,
): ValidationError[] => [
  // A recheck or reminder repeats the first call's questions, so it uses that call's questionnaire.
  ...(kind === undefined || isFollowUpKind(kind) || questionnaire.kinds.includes(kind)
    ? []
    : [
        invalid(
          '/kind',
          'not-of-this-questionnaire',
          'Must be a kind of call that the questionnaire is for; they are in `choices`.',
          questionnaire.kinds,
        ),
      ]),
  ...answerErrors(answers, questionnaire),
]
