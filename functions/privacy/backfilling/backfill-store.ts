import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'

const stored = z.object({
  v: z.literal(1),
  /** Where the list of dealers goes on: after the one at this place; absent at the beginning. */
  after: z.optional(z.object({ pk: z.string(), sk: z.string(), listedAs: z.string() })),
  /** How many months back the next dealer's calls are read next; absent before the first. */
  back: z.optional(z.int()),
  doneAt: z.optional(z.string()),
})
/** How far old calls have been made to lead to their customers. */
export type BackfillState = Omit<z.output<typeof stored>, 'v'>

/** Stores how far it is. Strongly consistent. */
export const backfillStore = (table: Table) => ({
  get: async (): Promise<BackfillState> =>
    (await getItem(table, keys.privacyBackfill(), (item) => {
      const { v: _, ...state } = z.parse(stored, item)
      return state
    })) ?? {},
  put: async (state: BackfillState): Promise<void> => {
    const Item = { ...keys.privacyBackfill(), v: 1, ...state }
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  },
})
export type BackfillStore = ReturnType<typeof backfillStore>
