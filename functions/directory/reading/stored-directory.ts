import type { ReadItem } from '../../platform/table/read-item.ts'
import { storedBrands } from '../brands/stored-brands.ts'
import { keys } from '../keys.ts'
import { storedQuestionnaires } from '../questionnaires/stored-questionnaires.ts'
import { storedDealer } from '../resources/stored-content.ts'
import { storedResources } from '../resources/stored-resources.ts'

/**
 * Reads the brands, dealers and questionnaire versions that are stored. Apart from their stores, because most functions
 * write none, and start the faster for not loading what only writing needs.
 */
export const storedDirectory = (readItem: ReadItem) => ({
  brands: storedBrands(readItem),
  dealers: storedResources(keys.dealer, storedDealer, readItem),
  questionnaires: storedQuestionnaires(readItem),
})
export type StoredDirectory = ReturnType<typeof storedDirectory>
