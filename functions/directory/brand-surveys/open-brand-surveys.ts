import { cached } from '../../platform/runtime/cache.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import type { BrandSurvey } from './brand-survey.ts'
import { brandSurveyStore } from './brand-survey-store.ts'

/** A changed survey is known everywhere after this long, as every setting is (api.md). */
const knownForMs = 60_000

/** Opens brands' surveys for other parts, cached in the function's memory for a minute; absence never. */
export const openBrandSurveys = (table: Table, clock: Clock) => {
  const { get } = brandSurveyStore(table)
  const read = cached<BrandSurvey>({
    read: async (brandId) => {
      const found = await get(brandId, true)
      return found && { ...found.content, brandId }
    },
    clock,
    forMs: knownForMs,
    maxEntries: 200,
  })
  return { get: (brandId: string): Promise<BrandSurvey | undefined> => read(brandId) }
}
