import { cached } from '../../platform/runtime/cache.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import type { BrandSurvey } from './brand-survey.ts'
import { brandSurveyStore } from './brand-survey-store.ts'

/** A changed survey is known everywhere after this long, as every setting is (api.md). */
const knownForMs = 60_000

/** Opens brands' surveys for reads that bypass the cache: each is as it was put last. */
export const openBrandSurveysAnew = (table: Table) => {
  const { get } = brandSurveyStore(table)
  return {
    get: async (brandId: string): Promise<BrandSurvey | undefined> => {
      const found = await get(brandId, true)
      return found && { ...found.content, brandId }
    },
  }
}

/** Opens brands' surveys for other parts, cached in the function's memory for a minute; absence never. */
export const openBrandSurveys = (table: Table, clock: Clock) => ({
  get: cached<BrandSurvey>({
    read: openBrandSurveysAnew(table).get,
    clock,
    forMs: knownForMs,
    maxEntries: 200,
  }),
})
