import type { Schemas } from '../../app/app.ts'
import { type QuestionWords, wordsOfAnswer } from '../../elements/words/question-words.ts'
import type { Language } from '../../texts/language.ts'

/** An answer with the words of its question. */
export type WordedAnswer = QuestionWords & {
  mark: number | null
  reserved: boolean
  refused: boolean
  low: boolean
  comment: string | null
}

/** A call's answers as it holds now, with the words of their questions; ids where those are unknown. */
export const wordAnswers = (
  { content, classification }: Pick<Schemas['CallNow'], 'content' | 'classification'>,
  questionnaire: Schemas['Questionnaire'] | null,
  language: Language,
): WordedAnswer[] =>
  (content.answers ?? []).map((answer, index) => {
    const { mark, reserved, refused, comment } = answer
    return {
      ...wordsOfAnswer(answer, questionnaire, language),
      mark: mark ?? null,
      reserved: reserved === true,
      refused: refused === true,
      low: classification.evidence.some(
        ({ fact, pointer }) => fact === 'low' && pointer === `/answers/${index}`,
      ),
      comment: comment ?? null,
    }
  })

/** Which item of a list a JSON Pointer names, such as 2 for `/answers/2`; null if it names another part of the call. */
export const itemOf = (list: 'answers' | 'situations' | 'motives', pointer: string): number | null => {
  const [, name, index] = pointer.split('/')
  return name === list && index !== undefined ? Number(index) : null
}
