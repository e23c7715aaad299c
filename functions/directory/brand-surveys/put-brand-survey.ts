import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { StoredBrand } from '../brands/brand.ts'
import {
  type PutResource,
  putResource,
  type PutResult,
  type ResourcePort,
} from '../resources/put-resource.ts'
import type { BrandSurveyContent } from './brand-survey.ts'

type PutBrandSurveyPorts = {
  brandSurveys: ResourcePort<BrandSurveyContent>
  brands: Pick<ResourcePort<StoredBrand>, 'get'>
  clock: Clock
}

/** Creates or replaces a brand's survey, as `putResource` does. Throws `not-found` for an unknown brand. */
export const putBrandSurvey =
  ({ brandSurveys, brands, clock }: PutBrandSurveyPorts) =>
  async (put: PutResource<BrandSurveyContent>): Promise<PutResult<BrandSurveyContent>> => {
    if (!(await brands.get(put.id, true))) throw new DomainError(platformErrors.notFound)
    return putResource({ settings: brandSurveys, clock })(put)
  }
