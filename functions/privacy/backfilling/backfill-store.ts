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
  /** Of which round this is the state. */
  round: z._default(z.int(), 1),
})

/**
 * The round that all calls need: the second also says from which day each is kept, the third reads phones in any spelling, the
 * fourth takes what a call said of another customer out of it.
 */
const neededRound = 4
/** How far old calls have been made to lead to their customers. */
type BackfillState = Omit<z.output<typeof stored>, 'v' | 'round'>

/** Stores how far it is. Strongly consistent. */
export const backfillStore = (table: Table) => ({
  get: async (): Promise<BackfillState> =>
    (await getItem(table, keys.privacyBackfill(), (item) => {
      const { v: _, round, ...state } = z.parse(stored, item)
      return round < neededRound ? {} : state
    })) ?? {},
  put: async (state: BackfillState): Promise<void> => {
    const Item = { ...keys.privacyBackfill(), v: 1, ...state, round: neededRound }
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  },
})
export type BackfillStore = ReturnType<typeof backfillStore>
