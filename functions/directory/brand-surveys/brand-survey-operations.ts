import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { brandSurveyContent } from './brand-survey.ts'
import { brandSurveyExample } from './example.ts'

const params = z.strictObject({ brandId: id })
const path = '/v1/brands/{brandId}/survey' as const
const brandSurvey = named('BrandSurvey', z.strictObject({ brandId: id, ...brandSurveyContent.shape }))

/** The operations by which staff say what Asortis knows of a brand's survey. */
export const brandSurveyOperations = {
  putBrandSurvey: {
    id: 'putBrandSurvey',
    method: 'PUT',
    path,
    summary: "Make or replace a brand's survey: its questions, what its responses may be used for, its file",
    scope: 'directory/write',
    audience: ['staff'],
    params,
    body: brandSurveyContent,
    ifMatch: true,
    responses: { 200: brandSurvey, 201: brandSurvey },
    errors: [platformErrors.notFound, platformErrors.staleVersion, platformErrors.ifMatchMissing],
    example: brandSurveyExample,
  },
  getBrandSurvey: {
    id: 'getBrandSurvey',
    method: 'GET',
    path,
    summary: "A brand's survey",
    scope: 'directory/read',
    audience: ['staff', 'machine', 'any-dealer'],
    params,
    responses: { 200: brandSurvey },
    errors: [platformErrors.notFound],
  },
} as const satisfies Operations
