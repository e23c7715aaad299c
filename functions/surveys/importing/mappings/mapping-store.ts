import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../platform/table/client.ts'
import { queryAll } from '../../../platform/table/query.ts'
import { getItem } from '../../../platform/table/read-item.ts'
import { keys, mappingsPartition } from '../../keys.ts'
import type { ImportMapping } from './import-mapping.ts'
import { parseImportMapping, parseUsedMapping, type UsedMapping, usedMappingItem } from './mapping-items.ts'

/** With which mappings imports began, and brands' files were read. Reads are strongly consistent. */
export const mappingStore = (table: Table) => ({
  /** The mapping that an import began with; undefined of one that began before mappings were kept. */
  ofImport: (importId: string): Promise<ImportMapping | undefined> =>
    getItem(table, keys.surveyImportMapping(importId), parseImportMapping),

  /** With which mappings, and under which uses, a brand's files were read, the last first. */
  used: async (brand: string): Promise<UsedMapping[]> => {
    const found: UsedMapping[] = []
    const query = {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': mappingsPartition(brand) },
      ConsistentRead: true,
    }
    for await (const item of queryAll(table, query)) found.push(parseUsedMapping(item))
    return found.toSorted((a, b) => (a.usedAt < b.usedAt ? 1 : -1))
  },

  /** Records with which mapping a brand's file is read. */
  recordUse: async (brand: string, used: UsedMapping): Promise<void> => {
    await table.client.send(
      new PutCommand({ TableName: table.tableName, Item: usedMappingItem(brand, used) }),
    )
  },
})
export type MappingStore = ReturnType<typeof mappingStore>
