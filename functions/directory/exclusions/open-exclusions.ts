import { createHash } from 'node:crypto'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { cached } from '../../platform/runtime/cache.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import { exclusionStore } from './exclusion-store.ts'

/** Whether any of these numbers (E.164) is on the exclusion list in force. */
export type IsExcluded = (numbers: readonly string[]) => Promise<boolean>

/** A new list is in force everywhere after this long. */
const listForMs = 60_000

/**
 * Opens the exclusion list that staff have sent: our own default behind the port. Which list is in force is remembered for a
 * minute; without one, nothing is read. Eventually consistent. `readItem` reads which there is.
 */
export const openExclusions = (
  table: Table,
  fingerprint: Fingerprint,
  clock: Clock,
  readItem?: ReadItem,
): IsExcluded => {
  const store = exclusionStore(table, fingerprint, readItem)
  const inForce = cached({
    read: async () => {
      const { lists } = await store.lists(false)
      return { listId: lists.find(({ state }) => state === 'in-force')?.listId }
    },
    clock,
    forMs: listForMs,
    maxEntries: 1,
  })
  return async (numbers) => {
    if (numbers.length === 0) return false
    const listId = (await inForce('in-force'))?.listId
    if (listId === undefined) return false
    const hashes = numbers.map((number) => createHash('sha256').update(number).digest('hex'))
    return (await store.countOf(listId, hashes)) > 0
  }
}
