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
import { type FormerRightAnswers, withFormer } from './right-answers.ts'

/** A brand's survey as it is stored. */
type Stored = BrandSurveyContent & { former?: FormerRightAnswers | undefined }

/** A stored survey as it was put. */
export const shownBrandSurvey = ({ former: _, ...content }: Stored): BrandSurveyContent => content

type PutBrandSurveyPorts = {
  brandSurveys: ResourcePort<Stored>
  brands: Pick<ResourcePort<StoredBrand>, 'get'>
  clock: Clock
}

/**
 * Creates or replaces a brand's survey, as `putResource` does, and keeps which answers were right until then. With
 * `If-Match: *` it is 412 if somebody else replaces it at the same time. Throws `not-found` for an unknown brand.
 */
export const putBrandSurvey =
  ({ brandSurveys, brands, clock }: PutBrandSurveyPorts) =>
  async (put: PutResource<BrandSurveyContent>): Promise<PutResult<BrandSurveyContent>> => {
    if (!(await brands.get(put.id, true))) throw new DomainError(platformErrors.notFound)
    const before = await brandSurveys.get(put.id, true)
    const now = clock()
    const content = withFormer(put.content, before?.content, now)
    // What ended was read: the survey is replaced only as it was read.
    const ifMatch = put.ifMatch === 'any' && before ? before.revision : put.ifMatch
    const result = await putResource({ settings: brandSurveys, clock: () => now })({
      ...put,
      content,
      ifMatch,
    })
    return { ...result, content: put.content }
  }
