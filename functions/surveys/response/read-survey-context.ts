import { refuseIfLeft } from '../../directory/dealers/leaving.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { DomainError, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import { surveyErrors } from '../errors.ts'

/** What taking a response reads. */
export type SurveyContextPorts = {
  directory: { dealer: (dealerId: string) => Promise<Dealer | undefined> }
  brandSurveys: { get: (brandId: string) => Promise<BrandSurvey | undefined> }
}

/**
 * The dealer and its brand's survey. `brandId` may be undefined for a dealer with one brand. Throws `not-found` for an
 * unknown dealer, 422 for a brand that the dealer does not have, `dealer-left`, `no-survey` and `use-forbidden`.
 */
export const readSurveyContext = async (
  { directory, brandSurveys }: SurveyContextPorts,
  dealerId: string,
  brandId: string | undefined,
  now: Date,
): Promise<{ dealer: Dealer; survey: BrandSurvey }> => {
  const dealer = await directory.dealer(dealerId)
  if (!dealer) throw new DomainError(platformErrors.notFound)
  const [only, ...others] = dealer.brands
  const brand = brandId ?? (others.length === 0 ? only : undefined)
  if (brand === undefined)
    throw invalidBody(
      '/brand',
      'missing',
      `This field is required for a dealer with several brands: one of ${dealer.brands.join(', ')}.`,
    )
  if (!dealer.brands.includes(brand))
    throw invalidBody(
      '/brand',
      'brand-not-of-this-dealer',
      `Must be one of the dealer's brands: ${dealer.brands.join(', ')}.`,
    )
  refuseIfLeft(dealer, now)
  const survey = await brandSurveys.get(brand)
  if (!survey) throw new DomainError(surveyErrors.noSurvey)
  if (survey.individualUse === 'forbidden') throw new DomainError(surveyErrors.useForbidden)
  return { dealer, survey }
}
