import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const progressItemVersion = 1

const stored = z.object({
  v: z.literal(progressItemVersion),
  /** Where the list of dealers goes on: after the one at this place; absent at the beginning. */
  after: z.optional(z.object({ pk: z.string(), sk: z.string(), listedAs: z.string() })),
  /** After which of the next dealer's responses it goes on; absent before the first. */
  response: z.optional(z.string()),
  doneAt: z.optional(z.string()),
})
/** How far what was kept before there were claims is claimed. */
type ClaimProgress = Omit<z.output<typeof stored>, 'v'>

/** Stores how far it is. Strongly consistent. */
export const claimProgressStore = (table: Table) => ({
  get: async (): Promise<ClaimProgress> =>
    (await getItem(table, keys.surveyClaimProgress(), (item) => {
      const { v: _, ...progress } = z.parse(stored, item)
      return progress
    })) ?? {},
  put: async (progress: ClaimProgress): Promise<void> => {
    const Item = { ...keys.surveyClaimProgress(), v: progressItemVersion, ...progress }
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  },
})
export type ClaimProgressStore = ReturnType<typeof claimProgressStore>
