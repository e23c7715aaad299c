import type { CallContent } from '../../cases/call/call-content.ts'
import type { Answer } from '../../cases/call/call-facts.ts'
import type { Classification } from '../../cases/classification/criteria.ts'
import type { Question, Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { type MailText, outside, own, say } from '../../platform/mail/rendering/mail-text.ts'
import type { Language } from '../../platform/words/language.ts'
import { mailPhrases } from './mail-phrases.ts'

/** Marks below this are low on a 0 to 10 scale whose question sets no cut-off (domain.md). */
const defaultCutOff = 8

const inLanguage = (wording: { es: string; en?: string | undefined }, language: Language): string =>
  (language === 'en' ? wording.en : undefined) ?? wording.es

const questionText = (
  question: Question | undefined,
  answer: Pick<Answer, 'question'>,
  language: Language,
): string => (question ? inLanguage(question.text, language) : answer.question)

const answerText = (
  question: Question | undefined,
  answer: Answer,
  low: boolean,
  language: Language,
): MailText => {
  const phrases = mailPhrases[language]
  if (answer.refused) return own(phrases.refused)
  const choice = question?.choices?.find((item) => item.id === answer.choice)
  const value =
    answer.mark !== undefined
      ? own(phrases.mark(answer.mark, question?.scale?.max))
      : outside(choice?.text ? inLanguage(choice.text, language) : (answer.choice ?? ''))
  const cutOff = question?.scale ? (question.cutOff ?? defaultCutOff) : undefined
  const lowNote = cutOff === undefined ? phrases.low : phrases.cutOff(cutOff)
  const notes = [...(low ? [lowNote] : []), ...(answer.reserved ? [phrases.reserved] : [])]
  return notes.length > 0 ? say`${value} (${own(notes.join('; '))})` : value
}

const lowAnswers = ({ evidence }: Classification): Set<number> =>
  new Set(evidence.flatMap(({ fact, pointer }) => (fact === 'low' ? [Number(pointer.split('/')[2])] : [])))

type Answers = {
  content: CallContent
  classification: Classification
  questionnaire: Questionnaire | undefined
}

/** The answers that are low, given with reservations or refused: one line each, the question's wording and the answer. */
export const discontentLines = (
  { content, classification, questionnaire }: Answers,
  language: Language,
): MailLine[] => {
  const low = lowAnswers(classification)
  return (content.answers ?? []).flatMap((answer, index): MailLine[] => {
    if (!low.has(index) && !answer.reserved && !answer.refused) return []
    const question = questionnaire?.questions.find((item) => item.id === answer.question)
    const text = answerText(question, answer, low.has(index), language)
    return [{ type: 'value', label: outside(questionText(question, answer, language)), text }]
  })
}

/** An answer in words; `undefined` is one that is not given. */
const wordsOf = (question: Question | undefined, answer: Answer | undefined, language: Language): MailText =>
  answer ? answerText(question, answer, false, language) : own(mailPhrases[language].noAnswer)

const isSameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean =>
  a?.mark === b?.mark &&
  a?.choice === b?.choice &&
  !a?.reserved === !b?.reserved &&
  !a?.refused === !b?.refused

/** The answers that were bad before, or are now, and are others than they were: what holds, and what was. */
export const changedAnswerLines = (
  before: readonly Answer[],
  { content, classification, questionnaire }: Answers,
  language: Language,
): MailLine[] => {
  const low = lowAnswers(classification)
  const answers = content.answers ?? []
  const bad = answers.filter((answer, index) => low.has(index) || answer.reserved || answer.refused)
  const asked = new Set([...before, ...bad].map(({ question }) => question))
  return [...asked].flatMap((id): MailLine[] => {
    const [was, is] = [before, answers].map((all) => all.find(({ question }) => question === id))
    if (isSameAnswer(was, is)) return []
    const question = questionnaire?.questions.find((item) => item.id === id)
    const label = outside(questionText(question, { question: id }, language))
    const now = wordsOf(question, is, language)
    // One that was not bad before was not shown before.
    if (!was) return [{ type: 'value', label, text: now }]
    return [
      {
        type: 'value',
        label,
        text: mailPhrases[language].answerBefore(now, wordsOf(question, was, language)),
      },
    ]
  })
}

/** The customer's comments on answers, verbatim, each under its question. */
export const commentLines = (
  { content, questionnaire }: Omit<Answers, 'classification'>,
  language: Language,
): MailLine[] =>
  (content.answers ?? []).flatMap((answer): MailLine[] => {
    if (answer.comment === undefined) return []
    const question = questionnaire?.questions.find((item) => item.id === answer.question)
    const label = mailPhrases[language].comment(questionText(question, answer, language))
    return [{ type: 'quote', label, text: answer.comment }]
  })
