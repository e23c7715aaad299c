import type { Schemas } from '../../app/app.ts'
import type { Language } from '../../texts/language.ts'

/** The words of a question and of the answer that was chosen, and what its scale is. */
export type QuestionWords = {
  question: string
  choice: string | null
  /** The highest mark of the scale, and the one below which a mark is low. */
  top: number | null
  cutOff: number | null
}

const inLanguage = ({ es, en }: Schemas['Wording'], language: Language): string =>
  language === 'en' ? (en ?? es) : es

/** The cut-off of a question with marks that sets none, on its scale from 0 to 10. */
const usualCutOff = 8

/** The words of an answer's question and choice; their ids where those are unknown. */
export const wordsOfAnswer = (
  { question: id, choice }: { question: string; choice?: string | null | undefined },
  questionnaire: Schemas['Questionnaire'] | null,
  language: Language,
): QuestionWords => {
  const question = questionnaire?.questions.find((one) => one.id === id)
  const chosen = question?.choices?.find((one) => one.id === choice)?.text
  return {
    question: question ? inLanguage(question.text, language) : id,
    choice: chosen ? inLanguage(chosen, language) : (choice ?? null),
    top: question?.scale?.max ?? null,
    cutOff: question?.scale ? (question.cutOff ?? usualCutOff) : null,
  }
}
