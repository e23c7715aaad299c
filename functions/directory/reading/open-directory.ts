import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import { removeDigestRecipient } from '../digest/remove-recipient.ts'
import { systemRetryOnConflict } from '../../platform/runtime/system-retry.ts'
import { digestTimeStore } from '../digest/digest-time-store.ts'
import { directoryStore } from './directory-store.ts'
import { type Directory, readDirectory } from './read-directory.ts'

/** Opens the directory for other parts, cached in the function's memory; `readItem` reads an item. */
export const openDirectory = (table: Table, clock: Clock, readItem?: ReadItem): Directory =>
  readDirectory(directoryStore(table, readItem), clock)

/** Opens the dealers for reads that bypass the cache. */
export const openDealers = (table: Table) => {
  const { get } = directoryStore(table).dealers
  return { get: (dealerId: string, consistent: boolean) => get(dealerId, consistent) }
}

/** Opens when dealers' digests are due. */
export const openDigestTimes = (table: Table) => digestTimeStore(table)

/** Opens the removal of an address from those who receive a dealer's digest. */
export const openDigestRecipients = (table: Table, clock: Clock) => ({
  remove: removeDigestRecipient({
    dealers: directoryStore(table).dealers,
    clock,
    retryOnConflict: systemRetryOnConflict,
  }),
})
