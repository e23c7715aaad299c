import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import { directoryStore } from './directory-store.ts'
import { type Directory, readDirectory } from './read-directory.ts'

/** The directory as other parts read it, cached in the function's memory; `readItem` says how items are read. */
export const openDirectory = (table: Table, clock: Clock, readItem?: ReadItem): Directory =>
  readDirectory(directoryStore(table, readItem), clock)

/** Dealers as they are stored at this moment, past the cache. */
export const openDealers = (table: Table) => {
  const { get } = directoryStore(table).dealers
  return { get: (dealerId: string, consistent: boolean) => get(dealerId, consistent) }
}
