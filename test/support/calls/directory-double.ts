import type { Directory } from '../../../functions/directory/reading/read-directory.ts'
import { exampleBrand, exampleDealer, exampleQuestionnaire } from './example-call.ts'

/** A directory that contains api.md's example brand, questionnaire and dealer, and anything passed in. */
export const exampleDirectory = (more: Partial<Directory> = {}): Directory => ({
  dealer: async (dealerId) => (dealerId === exampleDealer.dealerId ? exampleDealer : undefined),
  brand: async (brandId) => (brandId === exampleBrand.brandId ? exampleBrand : undefined),
  questionnaire: async (name) => (name === exampleQuestionnaire.name ? exampleQuestionnaire : undefined),
  preloadBrands: async () => {},
  ...more,
})
