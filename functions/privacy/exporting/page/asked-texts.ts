import * as z from 'zod/mini'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import { questionTexts } from '../../../directory/brand-surveys/question-texts.ts'
import type { Directory } from '../../../directory/reading/read-directory.ts'
import type { HeldDatum } from '../../holding/holding-schemas.ts'
import type { Shown } from './render-datum.ts'

export type TextsPorts = {
  directory: Pick<Directory, 'questionnaire' | 'brand'>
  brandSurveys: { get: (brandId: string) => Promise<BrandSurvey | undefined> }
}

/** What questions and choices say, by their ids. */
export type Texts = Shown['texts']

/** What the questions of a questionnaire and their choices say in Spanish, by their ids. */
export const textsOf = async ({ directory }: TextsPorts, name: string | undefined) => {
  const questionnaire = name === undefined ? undefined : await directory.questionnaire(name)
  return new Map(
    (questionnaire?.questions ?? []).flatMap(({ id, text, choices = [] }) => [
      [id, text.es] as const,
      ...choices.flatMap((choice) => (choice.text ? [[choice.id, choice.text.es] as const] : [])),
    ]),
  )
}

const responseData = z.looseObject({ brand: z.string() })
/** The brand of a survey response; undefined for anything else. Pure. */
export const brandOf = ({ kind, data }: HeldDatum): string | undefined =>
  kind === 'survey-response' ? z.parse(responseData, data).brand : undefined

/** What the questions of the surveys ask that are answered here, by their ids, for each brand. */
export const surveyTextsOf = async (
  { brandSurveys }: TextsPorts,
  items: readonly HeldDatum[],
): Promise<ReadonlyMap<string, Texts>> => {
  const brands = [...new Set(items.flatMap((item) => brandOf(item) ?? []))]
  const texts = await Promise.all(
    brands.map(
      async (brand) =>
        [brand, new Map(Object.entries(questionTexts(await brandSurveys.get(brand))))] as const,
    ),
  )
  return new Map(texts)
}
