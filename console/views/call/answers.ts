import type { Schemas } from '../../app/app.ts'
import type { Language } from '../../texts/language.ts'

/** An answer with the words of its question. */
export type WordedAnswer = {
  question: string
  mark: number | null
  /** The words of the answer that was chosen. */
  choice: string | null
  reserved: boolean
  refused: boolean
  low: boolean
  cutOff: number | null
  /** The highest mark of the question's scale. */
  top: number | null
  comment: string | null
}

const inLanguage = ({ es, en }: Schemas['Wording'], language: Language): string =>
  language === 'en' ? (en ?? es) : es

/** The cut-off of a question with marks that sets none, on its scale from 0 to 10. */
const usualCutOff = 8

/** A call's answers as it holds now, with the words of their questions; ids where those are unknown. */
export const wordAnswers = (
  { content, classification }: Pick<Schemas['CallNow'], 'content' | 'classification'>,
  questionnaire: Schemas['Questionnaire'] | null,
  language: Language,
): WordedAnswer[] =>
  (content.answers ?? []).map(({ question: id, mark, choice, reserved, refused, comment }, index) => {
    const question = questionnaire?.questions.find((one) => one.id === id)
    const chosen = question?.choices?.find((one) => one.id === choice)?.text
    return {
      question: question ? inLanguage(question.text, language) : id,
      mark: mark ?? null,
      choice: chosen ? inLanguage(chosen, language) : (choice ?? null),
      reserved: reserved === true,
      refused: refused === true,
      low: classification.evidence.some(
        ({ fact, pointer }) => fact === 'low' && pointer === `/answers/${index}`,
      ),
      cutOff: question?.scale ? (question.cutOff ?? usualCutOff) : null,
      top: question?.scale?.max ?? null,
      comment: comment ?? null,
    }
  })

/** Which item of a list a JSON Pointer names, such as 2 for `/answers/2`; null if it names another part of the call. */
export const itemOf = (list: 'answers' | 'situations' | 'motives', pointer: string): number | null => {
  const [, name, index] = pointer.split('/')
  return name === list && index !== undefined ? Number(index) : null
}
