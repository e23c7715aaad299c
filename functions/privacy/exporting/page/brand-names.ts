import type { Directory } from '../../../directory/reading/read-directory.ts'
import type { HeldDatum } from '../../holding/holding-schemas.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const brandFields: readonly string[] = ['brand', 'brandId']

/** Whether a field says which brand it is about, by its id. Pure. */
export const isBrandField = (field: string): boolean => brandFields.includes(field)

/** The ids of the brands that something held names, wherever in it. */
const brandIdsIn = (data: unknown): string[] => {
  if (Array.isArray(data)) return data.flatMap(brandIdsIn)
  if (!isRecord(data)) return []
  return Object.entries(data).flatMap(([field, value]) =>
    isBrandField(field) && typeof value === 'string' ? [value] : brandIdsIn(value),
  )
}

/** What the brands are called that these things name, by their ids; without those that there are not any more. */
export const brandNamesOf = async (
  { directory }: { directory: Pick<Directory, 'brand'> },
  items: readonly HeldDatum[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(items.flatMap(({ data }) => brandIdsIn(data)))]
  const found = await Promise.all(ids.map((id) => directory.brand(id)))
  return new Map(found.flatMap((brand) => (brand ? [[brand.brandId, brand.name] as const] : [])))
}
