import * as z from 'zod/mini'
import { keys } from '../../keys.ts'
import { refusedForSeconds, type SurveyImport } from './import-item.ts'

/** The version of the items that say which imports there are. */
const importListsVersion = 1

const listed = z.object({ v: z.literal(importListsVersion), importId: z.string() })

const year = 400 * 86_400
const seconds = (time: string) => Math.floor(Date.parse(time) / 1000)

/** Says that there is an import, in the order of their beginnings. */
export const listedItem = ({ createdAt, importId }: Pick<SurveyImport, 'createdAt' | 'importId'>) => ({
  ...keys.surveyImportListed(createdAt, importId),
  v: importListsVersion,
  importId,
  expiresAt: seconds(createdAt) + year,
})
export const parseListed = (item: unknown) => z.parse(listed, item)

/** Says that an import is not finished. */
export const openItem = (importId: string) => ({ ...keys.surveyImportOpen(importId), v: importListsVersion })

/** Says who looked at an import's rows: `preview` or `refused-rows`. Kept as long as examples are. */
export const lookItem = (importId: string, { at, by, what }: { at: string; by: string; what: string }) => ({
  ...keys.surveyImportLook(importId, at, by),
  v: importListsVersion,
  what,
  expiresAt: seconds(at) + refusedForSeconds,
})
