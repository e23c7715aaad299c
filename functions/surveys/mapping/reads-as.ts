import * as z from 'zod/mini'
import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../directory/brand-surveys/survey-file.ts'
import { id as idSchema } from '../../platform/content/schemas.ts'
import type { FoundDealer } from './find-dealer.ts'
import { fold } from '../../platform/content/fold.ts'
import type { ColumnPlan } from './plan-columns.ts'
import { readDate } from './read-date.ts'
import { isSayable, yesOrNo } from './yes-or-no.ts'

/** Numbers as marks are, on the scale or not; longer ones are telephones, plates and postcodes. */
const number = /^[+-]?\d{1,3}(?:[.,]\d{1,6})?$/

/** Whether a text is of the kind of a row's column. */
export type ReadsAs = (at: number, text: string) => boolean

type Context = {
  file: Pick<SurveyFile, 'yes' | 'no' | 'dateFormat'>
  survey: Pick<BrandSurvey, 'noAnswer'>
  findDealer: (code: string, day: string) => FoundDealer
}

/**
 * Whether cells are what their columns are: a known code, a day, an id, a word for yes or no or one that names nobody, a
 * number or a choice. In columns that have no answers, dealers, ids or days, nothing is.
 */
export const readsAs = (plan: ColumnPlan, { file, survey, findDealer }: Context): ReadsAs => {
  const identifiedIn = yesOrNo(file, survey)
  const none = new Set(survey.noAnswer.map(fold))
  const kinds = new Map<number, (text: string) => boolean>()
  for (const { question, column } of plan.questions) {
    const choices = new Set((question.choices ?? []).map(fold))
    kinds.set(column.at, (text) => {
      const folded = fold(text)
      return none.has(folded) || (question.scale ? number.test(text) : choices.has(folded))
    })
  }
  if (plan.identified) kinds.set(plan.identified.at, (text) => identifiedIn(text) !== null || isSayable(text))
  if (plan.responseId) kinds.set(plan.responseId.at, (text) => z.safeParse(idSchema, text).success)
  kinds.set(plan.answeredAt.at, (text) => readDate(text, file.dateFormat) !== undefined)
  kinds.set(plan.dealer.at, (text) => {
    // On no day at all: a code that is known is no secret, whenever it is valid.
    const found = findDealer(text, '')
    return 'dealerId' in found || found.code === 'code-not-valid-then'
  })
  return (at, text) => kinds.get(at)?.(text) ?? false
}
