import * as z from 'zod/mini'
import { id, searchedLine } from '../platform/content/schemas.ts'
import type { Operations } from '../platform/http/operation.ts'
import { listQuery } from '../platform/http/lists/list-query.ts'
import { importDealers } from './imports/dealers/dealer-import.ts'
import { brandContent } from './brands/brand.ts'
import { rewardRule } from './brands/reward-rule.ts'
import { brandSurveyOperations } from './brand-surveys/brand-survey-operations.ts'
import { exclusionOperations } from './exclusions/exclusion-operations.ts'
import { dealerContent } from './dealers/dealer.ts'
import { membership } from './resources/resource-item.ts'
import { dealerSummary } from './lists/listed-dealer.ts'
import { questionnaireSummary } from './lists/listed-questionnaire.ts'
import { preferenceChanges } from './preferences/preferences.ts'
import {
  brandExample,
  dealerExample,
  preferencesExample,
  questionnaireExample,
} from './resources/examples.ts'
import { questionnaireContent } from './questionnaires/questionnaire.ts'
import { versionParam } from './questionnaires/version-param.ts'
import { meResponse } from './people/me.ts'
import { directoryErrors } from './errors.ts'
import { platformErrors } from '../platform/errors/errors.ts'
import { named } from '../platform/content/named.ts'

const readers = ['staff', 'specialist', 'machine'] as const

const brandParams = z.strictObject({ brandId: id })
const brandResponse = named('Brand', z.extend(brandContent, { brandId: id }))
const questionnaireParams = z.strictObject({ questionnaireId: id, version: versionParam })
const questionnaireResponse = named(
  'Questionnaire',
  z.looseObject({
    questionnaireId: id,
    version: z.int(),
    ...questionnaireContent.shape,
  }),
)
const listedBrand = named('ListedBrand', z.strictObject({ brandId: id, name: z.string(), rewardRule }))
const listedQuestionnaire = named('ListedQuestionnaire', questionnaireSummary)
const listedDealer = named(
  'ListedDealer',
  z.extend(dealerSummary, { dealerId: id, group: z.optional(membership) }),
)
const listOf = <S extends z.core.$ZodType>(name: string, items: S) =>
  named(name, z.strictObject({ items: z.array(items), next: z.nullable(z.string()) }))
/** What names in a list begin with. */
const q = z.optional(searchedLine(100))
const listers = ['staff', 'specialist'] as const

const dealerParams = z.strictObject({ dealerId: id })
const dealerResponse = named(
  'Dealer',
  z.extend(dealerContent, {
    dealerId: id,
    group: z.optional(membership),
  }),
)

export const directoryOperations = {
  putBrand: {
    id: 'putBrand',
    method: 'PUT',
    path: '/v1/brands/{brandId}',
    summary: 'Make or replace a brand',
    scope: 'directory/write',
    audience: ['staff'],
    params: brandParams,
    body: brandContent,
    ifMatch: true,
    responses: { 200: brandResponse, 201: brandResponse },
    errors: [platformErrors.staleVersion, platformErrors.ifMatchMissing],
    example: brandExample,
  },
  getBrand: {
    id: 'getBrand',
    method: 'GET',
    path: '/v1/brands/{brandId}',
    summary: 'A brand',
    scope: 'directory/read',
    audience: readers,
    params: brandParams,
    responses: { 200: brandResponse },
    errors: [platformErrors.notFound],
  },
  putQuestionnaire: {
    id: 'putQuestionnaire',
    method: 'PUT',
    path: '/v1/questionnaires/{questionnaireId}/versions/{version}',
    summary: 'Make a questionnaire version; it never changes',
    scope: 'directory/write',
    audience: ['staff'],
    params: questionnaireParams,
    body: questionnaireContent,
    responses: { 200: questionnaireResponse, 201: questionnaireResponse },
    errors: [directoryErrors.versionExists],
    example: questionnaireExample,
  },
  getQuestionnaire: {
    id: 'getQuestionnaire',
    method: 'GET',
    path: '/v1/questionnaires/{questionnaireId}/versions/{version}',
    summary: "A questionnaire version; dealers' people see the words of what their customers were asked",
    scope: 'directory/read',
    audience: [...readers, 'any-dealer'],
    params: questionnaireParams,
    responses: { 200: questionnaireResponse },
    errors: [platformErrors.notFound],
  },
  putDealer: {
    id: 'putDealer',
    method: 'PUT',
    path: '/v1/dealers/{dealerId}',
    summary: 'Make or replace a dealer',
    scope: 'directory/write',
    audience: ['staff'],
    params: dealerParams,
    body: dealerContent,
    ifMatch: true,
    responses: { 200: dealerResponse, 201: dealerResponse },
    errors: [platformErrors.staleVersion, platformErrors.ifMatchMissing],
    example: dealerExample,
  },
  getDealer: {
    id: 'getDealer',
    method: 'GET',
    path: '/v1/dealers/{dealerId}',
    summary: 'A dealer; its own people see it too',
    scope: 'directory/read',
    audience: [...readers, 'dealer'],
    params: dealerParams,
    responses: { 200: dealerResponse },
    errors: [platformErrors.notFound],
  },
  changePreferences: {
    id: 'changePreferences',
    method: 'PATCH',
    path: '/v1/dealers/{dealerId}/preferences',
    summary:
      'Change what a dealer decides for itself: a field that is given replaces that field, null takes it back to its default; running deadlines stay',
    scope: 'preferences/write',
    audience: ['dealer', 'staff'],
    params: dealerParams,
    body: preferenceChanges,
    ifMatch: true,
    responses: { 200: dealerResponse },
    errors: [platformErrors.notFound, platformErrors.staleVersion, platformErrors.ifMatchMissing],
    example: preferencesExample,
  },
  importDealers,
  listBrands: {
    id: 'listBrands',
    method: 'GET',
    path: '/v1/brands',
    summary: 'Brands by name',
    scope: 'directory/read',
    audience: listers,
    query: z.strictObject(listQuery),
    responses: { 200: listOf('BrandPage', listedBrand) },
    errors: [platformErrors.badCursor],
  },
  listQuestionnaires: {
    id: 'listQuestionnaires',
    method: 'GET',
    path: '/v1/questionnaires',
    summary: 'Questionnaire versions by id, older versions first',
    scope: 'directory/read',
    audience: listers,
    query: z.strictObject(listQuery),
    responses: { 200: listOf('QuestionnairePage', listedQuestionnaire) },
    errors: [platformErrors.badCursor],
  },
  listDealers: {
    id: 'listDealers',
    method: 'GET',
    path: '/v1/dealers',
    summary: 'Dealers by name; q limits them to names that begin with it, whatever the case and accents',
    scope: 'directory/read',
    audience: listers,
    query: z.strictObject({ ...listQuery, q }),
    responses: { 200: listOf('DealerPage', listedDealer) },
    errors: [platformErrors.badCursor],
  },
  getMe: {
    id: 'getMe',
    method: 'GET',
    path: '/v1/me',
    summary: 'Who is signed in, and for which dealers they may act',
    scope: 'me/read',
    audience: ['any-dealer', 'staff', 'specialist'],
    responses: { 200: meResponse },
    errors: [],
  },
  ...brandSurveyOperations,
  ...exclusionOperations,
} as const satisfies Operations

export { peopleOperations } from './people/people-operations.ts'
