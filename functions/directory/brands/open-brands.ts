import type { Table } from '../../platform/table/client.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { brandStore } from './brand-store.ts'

/** Opens the brands for other parts: which there are. Eventually consistent; unreadable ones are logged and left out. */
export const openBrands = (table: Table) => {
  const { list } = brandStore(table, readOneByOne(table))
  return { ids: async (): Promise<string[]> => (await list()).map(({ brandId }) => brandId) }
}
