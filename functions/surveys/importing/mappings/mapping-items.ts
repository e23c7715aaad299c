import * as z from 'zod/mini'
import { individualUse } from '../../../directory/brand-surveys/brand-survey.ts'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import { keys } from '../../keys.ts'
import { refusedUntil, type SurveyImport } from '../store/import-item.ts'
import { type ImportMapping, mappingText, parseMapping } from './import-mapping.ts'

/** The items' format version. A change needs a new one and an upgrade. */
const mappingItemVersion = 1

const ofImport = z.object({ v: z.literal(mappingItemVersion), mapping: z.string() })

/** The item with the mapping that an import began with, kept as long as its refused rows. */
export const importMappingItem = (
  found: Pick<SurveyImport, 'importId' | 'createdAt'>,
  mapping: ImportMapping,
) => ({
  ...keys.surveyImportMapping(found.importId),
  v: mappingItemVersion,
  mapping: mappingText(mapping),
  expiresAt: refusedUntil(found),
})

/** Parses an item. Throws if it is not one. */
export const parseImportMapping = (item: unknown): ImportMapping =>
  parseMapping(z.parse(ofImport, item).mapping)

const used = z.object({
  v: z.literal(mappingItemVersion),
  print: z.string(),
  individualUse,
  mapping: z.string(),
  usedAt: z.string(),
})

/**
 * With which mapping, and under which use, responses of a brand were kept from files; when that began last (ISO 8601). `print`
 * is the same of the same mapping and use.
 */
export type UsedMapping = Pick<BrandSurvey, 'individualUse'> & {
  print: string
  mapping: ImportMapping
  usedAt: string
}

/** As long as imports are listed, some thirteen months: an older file is read no more. */
const keptForSeconds = 400 * 86_400

/** The item by which it is known with what a brand's files were read. */
export const usedMappingItem = (
  brand: string,
  { print, individualUse: use, mapping, usedAt }: UsedMapping,
) => ({
  ...keys.surveyMapping(brand, print),
  v: mappingItemVersion,
  ...{ print, individualUse: use, mapping: mappingText(mapping), usedAt },
  expiresAt: Math.floor(Date.parse(usedAt) / 1000) + keptForSeconds,
})

/** Parses an item. Throws if it is not one. */
export const parseUsedMapping = (item: unknown): UsedMapping => {
  const { print, individualUse: use, mapping, usedAt } = z.parse(used, item)
  return { print, individualUse: use, mapping: parseMapping(mapping), usedAt }
}
