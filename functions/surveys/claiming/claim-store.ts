import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { getItem, readBatched } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import type { Claim } from './claim.ts'
import { claimItem, parseClaim } from './claim-item.ts'

const limits = { concurrency: 8, hasTimeLeft: () => true }

/** Stores which dealer has a brand's response, by the claim's name. Reads are strongly consistent. */
export const claimStore = (table: Table) => {
  const adopt = async (name: string, claim: Claim): Promise<void> => {
    const Item = claimItem(name, claim)
    const ConditionExpression = 'attribute_not_exists(dealerId)'
    await isWritten(
      table.client.send(new PutCommand({ TableName: table.tableName, Item, ConditionExpression })),
    )
  }
  return {
    /** Who has it; undefined if nobody. */
    get: (name: string): Promise<Claim | undefined> => getItem(table, keys.surveyClaim(name), parseClaim),

    /** Those of the claims that somebody has, by name, a hundred to a request. */
    ofMany: async (names: readonly string[]): Promise<Map<string, Claim>> => {
      const read = readBatched(table)
      const found = await Promise.all(
        [...new Set(names)].map(async (name) => [name, await read(keys.surveyClaim(name), true)] as const),
      )
      return new Map(
        found.flatMap(([name, item]) => {
          const claim = item && parseClaim(item)
          return claim ? [[name, claim] as const] : []
        }),
      )
    },

    /** Claims a response that was kept before there were claims, unless somebody has it. Idempotent. */
    adopt,

    /** As `adopt` does each. */
    adoptAll: (claims: ReadonlyMap<string, Claim>): Promise<unknown> =>
      forEachConcurrent([...claims], limits, ([name, claim]) => adopt(name, claim)),
  }
}
export type ClaimStore = ReturnType<typeof claimStore>
