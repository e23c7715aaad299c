import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { brandSurveyContent } from './brand-survey.ts'
import { dealerCode, dealerCodeContent } from './dealer-code.ts'
import { brandSurveyExample } from './example.ts'

const code = '/v1/brands/{brandId}/dealer-codes/{code}' as const
const codeParams = z.strictObject({ brandId: id, code: dealerCode })
const shownCode = named(
  'DealerCode',
  z.strictObject({ brandId: id, code: z.string(), ...dealerCodeContent.shape }),
)
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
  putDealerCode: {
    id: 'putDealerCode',
    method: 'PUT',
    path: code,
    summary: "Say whose a code of a brand's survey files is, and since when",
    scope: 'directory/write',
    audience: ['staff'],
    params: codeParams,
    body: dealerCodeContent,
    ifMatch: true,
    responses: { 200: shownCode, 201: shownCode },
    errors: [platformErrors.notFound, platformErrors.staleVersion, platformErrors.ifMatchMissing],
    example: { periods: [{ dealerId: 'gredos', from: '2026-01-01' }] },
  },
  deleteDealerCode: {
    id: 'deleteDealerCode',
    method: 'DELETE',
    path: code,
    summary: "Remove a code of a brand's survey files; what was imported with it stays",
    scope: 'directory/write',
    audience: ['staff'],
    params: codeParams,
    responses: { 204: null },
    errors: [],
  },
  listDealerCodes: {
    id: 'listDealerCodes',
    method: 'GET',
    path: '/v1/brands/{brandId}/dealer-codes',
    summary: "The codes that a brand's survey files have for dealers",
    scope: 'directory/read',
    audience: ['staff'],
    params,
    query: z.strictObject(listQuery),
    responses: {
      200: named(
        'DealerCodePage',
        z.strictObject({
          items: z.array(
            named('ListedDealerCode', z.strictObject({ ...shownCode.shape, revision: z.int() })),
          ),
          next: z.nullable(z.string()),
        }),
      ),
    },
    errors: [platformErrors.badCursor],
  },
} as const satisfies Operations
