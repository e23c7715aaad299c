import type { Brand } from '../../directory/brands/brand.ts'
import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { questionTexts } from '../../directory/brand-surveys/question-texts.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { SurveyFiguresStore } from '../counting/survey-figures-store.ts'
import { isForbidden, isPerPerson } from '../use/individual-use.ts'
import type { BrandFacts } from './compose-brand.ts'
import { goalOfBrand } from './goal-of-brand.ts'

/** What reading the figures of a brand at a dealer needs. */
export type BrandFactsPorts = {
  figures: Pick<SurveyFiguresStore, 'list' | 'coveredUntil' | 'brandsOf'>
  directory: Pick<Directory, 'brand'>
  brandSurvey: (brandId: string) => Promise<BrandSurvey | undefined>
}

/**
 * What a brand's coherence at a dealer is composed from, in the months from `from` to `to` (`YYYY-MM`); null if the brand
 * does not exist or forbids any use of its responses today, or nothing was counted.
 */
export const readBrandFacts =
  ({ figures, directory, brandSurvey }: BrandFactsPorts) =>
  async (
    { dealerId, brandId }: { dealerId: string; brandId: string },
    from: string,
    to: string,
  ): Promise<(Omit<BrandFacts, 'brand'> & { brand: Brand }) | null> => {
    const [brand, survey, known, coveredUntil] = await Promise.all([
      directory.brand(brandId),
      brandSurvey(brandId),
      figures.list(dealerId, brandId, from, to),
      figures.coveredUntil(dealerId, brandId),
    ])
    if (!brand || known.length === 0 || isForbidden(survey)) return null
    return {
      brand,
      goal: goalOfBrand(brand, survey),
      perPerson: isPerPerson(survey),
      questions: survey?.surveyQuestions ?? [],
      texts: questionTexts(survey),
      known,
      coveredUntil,
    }
  }
