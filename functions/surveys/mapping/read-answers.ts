import type { BrandSurvey, SurveyQuestion } from '../../directory/brand-surveys/brand-survey.ts'
import type { SurveyAnswer } from '../response/response-content.ts'
import { fold } from '../../platform/content/fold.ts'
import type { PlannedColumn } from './plan-columns.ts'
import type { RowRefusal } from './row-refusal.ts'

const number = /^[+-]?\d{1,4}(?:[.,]\d{1,6})?$/

/** An answer, or what is wrong with the cell. */
type ReadAnswer = { answer: SurveyAnswer } | { code: RowRefusal['code']; note: string }

const readMark = (text: string, { id, scale }: SurveyQuestion): ReadAnswer => {
  const [min, max] = [scale?.min ?? 0, scale?.max ?? 0]
  if (!number.test(text))
    return { code: 'not-a-number', note: `Must be a number from ${min} to ${max}, such as 8 or 8,5.` }
  const value = Number(text.replace(',', '.'))
  const mark = Math.round(value * 100) / 100
  if (Math.abs(mark - value) > 1e-9)
    return { code: 'not-a-number', note: 'Must have at most two decimals, such as 8,75.' }
  if (mark < min || mark > max) return { code: 'not-on-scale', note: `Must be from ${min} to ${max}.` }
  return { answer: { question: id, mark } }
}

/** The choice that a cell means: as it is written, or else whatever its case and accents, if that is only one. */
const choiceOf = (text: string, choices: readonly string[]): string | undefined => {
  if (choices.includes(text)) return text
  const alike = choices.filter((choice) => fold(choice) === fold(text))
  return alike.length === 1 ? alike[0] : undefined
}

const readChoice = (text: string, { id, choices = [] }: SurveyQuestion): ReadAnswer => {
  const choice = choiceOf(text, choices)
  return choice === undefined
    ? { code: 'not-a-choice', note: `Must be one of ${choices.join(', ')}.` }
    : { answer: { question: id, choice } }
}

/** Reads a row's answers: marks with a decimal comma or point, and choices; cells that mean no answer are none. */
export const readAnswers = (
  questions: readonly { question: SurveyQuestion; column: PlannedColumn }[],
  { noAnswer }: Pick<BrandSurvey, 'noAnswer'>,
): ((cells: readonly string[], line: number) => { answers: SurveyAnswer[]; refusals: RowRefusal[] }) => {
  const none = new Set(['', ...noAnswer.map(fold)])
  return (cells, line) => {
    const answers: SurveyAnswer[] = []
    const refusals: RowRefusal[] = []
    for (const { question, column } of questions) {
      const text = cells[column.at] ?? ''
      if (none.has(fold(text))) continue
      const read = question.scale ? readMark(text, question) : readChoice(text, question)
      if ('answer' in read) answers.push(read.answer)
      else refusals.push({ ...read, line, column: column.name, value: text.slice(0, 100) })
    }
    return { answers, refusals }
  }
}
