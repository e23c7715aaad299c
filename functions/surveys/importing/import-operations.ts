import * as z from 'zod/mini'
import { id } from '../../platform/content/schemas.ts'
import { platformErrors } from '../../platform/errors/errors.ts'
import { listQuery } from '../../platform/http/lists/list-query.ts'
import type { Operations } from '../../platform/http/operation.ts'
import { surveyErrors } from '../errors.ts'
import {
  importPage,
  importPreview,
  importRequest,
  importStarted,
  listedImport,
  readingRequest,
  shownImport,
} from './asking/import-schemas.ts'

const params = z.strictObject({ importId: id })
const list = '/v1/survey-imports' as const
const one = '/v1/survey-imports/{importId}' as const
const staff = { audience: ['staff'] } as const

/** Files of brands' survey responses, in a function of their own. */
export const surveyImportOperations = {
  startSurveyImport: {
    id: 'startSurveyImport',
    method: 'POST',
    path: list,
    summary:
      "Start to import a file of a brand's survey responses: it is read once it has been put to the address in the response",
    scope: 'surveys/write',
    ...staff,
    body: importRequest,
    idempotencyKey: true,
    responses: { 201: importStarted },
    errors: [platformErrors.idempotencyKeyReused, surveyErrors.noSurvey, surveyErrors.useForbidden],
    example: {
      brand: 'seat',
      fileName: 'encuestas-noviembre.csv',
      bytes: 20,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      dryRun: true,
    },
  },
  listSurveyImports: {
    id: 'listSurveyImports',
    method: 'GET',
    path: list,
    summary: 'Imports of survey files, the newest first',
    scope: 'surveys/read',
    ...staff,
    query: z.strictObject(listQuery),
    responses: { 200: importPage },
    errors: [platformErrors.badCursor],
  },
  getSurveyImport: {
    id: 'getSurveyImport',
    method: 'GET',
    path: one,
    summary:
      'How far an import is, what is wrong with the rows that were refused, and where to download those that could be divided into cells: the others are corrected in the original file, at their lines',
    scope: 'surveys/read',
    ...staff,
    params,
    responses: { 200: shownImport },
    errors: [platformErrors.notFound],
  },
  previewSurveyImport: {
    id: 'previewSurveyImport',
    method: 'GET',
    path: '/v1/survey-imports/{importId}/preview',
    summary: "The columns and first rows of an upload as they are, for setting up the brand's mapping",
    scope: 'surveys/write',
    ...staff,
    params,
    responses: { 200: importPreview },
    errors: [platformErrors.notFound, surveyErrors.uploadMissing, surveyErrors.unreadableFile],
  },
  readSurveyImport: {
    id: 'readSurveyImport',
    method: 'POST',
    path: '/v1/survey-imports/{importId}/readings',
    summary:
      "Read an upload with the brand's mapping as it is now: once there is a mapping, after a dry run, or after it failed",
    scope: 'surveys/write',
    ...staff,
    params,
    body: readingRequest,
    responses: { 202: listedImport },
    errors: [platformErrors.notFound, surveyErrors.notReadable],
    example: { dryRun: true },
  },
} as const satisfies Operations
