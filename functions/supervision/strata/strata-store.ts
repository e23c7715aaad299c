import type { Table } from '../../platform/table/client.ts'
import { transact } from '../../platform/table/transact.ts'
import { queryRange } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys, strataVersions } from '../keys.ts'
import { firstStrata, parseStrata, strataItem, type StrataVersion } from './strata-item.ts'

/** Staff's settings of the sample, every version of them. */
export const strataStore = (table: Table) => {
  const { tableName: TableName } = table
  const current = async (): Promise<StrataVersion> =>
    (await getItem(table, keys.strata(), parseStrata)) ?? firstStrata
  /** All versions that staff wrote, oldest first. Strongly consistent. */
  const versions = async (): Promise<StrataVersion[]> =>
    (await queryRange(table, strataVersions)).map(parseStrata)
  return {
    current,
    versions,

    /** The version in force at an instant (ISO 8601). */
    at: async (instant: string): Promise<StrataVersion> => {
      const now = await current()
      if (now.since <= instant) return now
      return (await versions()).findLast(({ since }) => since <= instant) ?? firstStrata
    },

    /** A version by its number. */
    get: async (version: number): Promise<StrataVersion> =>
      version === 0
        ? firstStrata
        : ((await getItem(table, keys.strataVersion(version), parseStrata)) ?? firstStrata),

    /** Writes the version after the one that was seen; false if another has come since. */
    write: (next: StrataVersion): Promise<boolean> => {
      const seen = next.version - 1
      const isNext = {
        ConditionExpression: seen === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
        ...(seen > 0 && { ExpressionAttributeValues: { ':seen': seen } }),
      }
      return transact(
        table,
        [
          { Put: { TableName, Item: strataItem(keys.strata(), next), ...isNext } },
          { Put: { TableName, Item: strataItem(keys.strataVersion(next.version), next) } },
        ],
        'refuse',
      )
    },
  }
}
export type StrataStore = ReturnType<typeof strataStore>
