import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { type ReadItem, readOneByOne } from '../../platform/table/read-item.ts'
import { type Directory, readDirectory } from './read-directory.ts'
import { storedDirectory } from './stored-directory.ts'

/** Opens the directory for other parts, cached in the function's memory; `readItem` reads an item. */
export const openDirectory = (
  table: Table,
  clock: Clock,
  readItem: ReadItem = readOneByOne(table),
): Directory => readDirectory(storedDirectory(readItem), clock)

/** Opens the dealers for reads that bypass the cache. */
export const openDealers = (table: Table) => {
  const { get } = storedDirectory(readOneByOne(table)).dealers
  return { get: (dealerId: string, consistent: boolean) => get(dealerId, consistent) }
}
