import { DeleteCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../platform/table/client.ts'
import { cancellationCodes, replaceIfUnchanged } from '../../../platform/table/conditional-write.ts'
import { queryAll, queryPage } from '../../../platform/table/query.ts'
import { getItem, readMany } from '../../../platform/table/read-item.ts'
import {
  examplesPrefix,
  importPartition,
  importsPartition,
  keys,
  listedPrefix,
  openPrefix,
} from '../../keys.ts'
import { type Examples, examplesItem, parseExamples } from './example-item.ts'
import { importMappingItem } from '../mappings/mapping-items.ts'
import type { ImportMapping } from '../mappings/import-mapping.ts'
import { importItem, parseImport, refusedUntil, type SurveyImport } from './import-item.ts'
import { listedItem, lookItem, openItem, parseListed } from './import-lists.ts'

const written = (found: SurveyImport): SurveyImport => ({ ...found, n: found.n + 1 })

const failedCondition = (fault: unknown): boolean =>
  cancellationCodes(fault).some((code) => code === 'ConditionalCheckFailed')

/** Imports: what they are, how far they are, and which are not finished. Single reads are strongly consistent. */
export const importStore = (table: Table) => {
  const { client, tableName: TableName } = table
  const get = (importId: string): Promise<SurveyImport | undefined> =>
    getItem(table, keys.surveyImport(importId), parseImport)
  const replacing = (found: SurveyImport) => ({
    Put: {
      TableName,
      Item: importItem(written(found)),
      ConditionExpression: 'n = :n',
      ExpressionAttributeValues: { ':n': found.n },
    },
  })
  const putItem = (Item: Record<string, unknown>) => ({ Put: { TableName, Item } })
  const putExamples = (found: SurveyImport, examples: Examples) =>
    [...examples].map(([code, some]) =>
      putItem(examplesItem(found.importId, code, some, refusedUntil(found))),
    )

  /** Replaces an import if it has not been written since it was read, and puts items with it, all or nothing. */
  const writeWith = async (
    found: SurveyImport,
    puts: readonly ReturnType<typeof putItem>[],
  ): Promise<SurveyImport | null> => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [replacing(found), ...puts] }))
      return written(found)
    } catch (fault) {
      if (failedCondition(fault)) return null
      throw fault
    }
  }

  return {
    get,

    /** Stores a new import; returns the one that is there if there is one. */
    create: async (found: SurveyImport): Promise<SurveyImport | null> => {
      const { importId } = found
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [
              {
                Put: { TableName, Item: importItem(found), ConditionExpression: 'attribute_not_exists(pk)' },
              },
              putItem(listedItem(found)),
              putItem(openItem(importId)),
            ],
          }),
        )
        return null
      } catch (fault) {
        if (!failedCondition(fault)) throw fault
        const there = await get(importId)
        if (!there) throw fault
        return there
      }
    },

    /** Replaces an import if it has not been written since it was read. Returns it as written, or null. */
    replace: async (found: SurveyImport): Promise<SurveyImport | null> =>
      (await replaceIfUnchanged(table, importItem(written(found)), found.n, parseImport))
        ? null
        : written(found),

    /** Records that an import begins, with the mapping that it keeps. Returns the import as written, or null. */
    begin: (found: SurveyImport, mapping: ImportMapping): Promise<SurveyImport | null> =>
      writeWith(found, [putItem(importMappingItem(found, mapping))]),

    /** Records progress, with examples of what was refused. Returns the import as written, or null. */
    progress: (found: SurveyImport, examples: Examples): Promise<SurveyImport | null> =>
      writeWith(found, putExamples(found, examples)),

    /** Examples of what was refused, by the reason. */
    examples: async (importId: string) => {
      const found = []
      const query = {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': importPartition(importId), ':prefix': examplesPrefix },
        ConsistentRead: true,
      }
      for await (const item of queryAll(table, query)) found.push(parseExamples(item))
      return found
    },

    /** Makes an import one that the sweep looks after. */
    open: async (importId: string): Promise<void> => {
      await client.send(new PutCommand({ TableName, Item: openItem(importId) }))
    },

    /** Says that nothing remains to be done for an import. */
    close: async (importId: string): Promise<void> => {
      await client.send(new DeleteCommand({ TableName, Key: keys.surveyImportOpen(importId) }))
    },

    /** Up to a hundred imports that are not finished. */
    unfinished: async (): Promise<string[]> => {
      const { items } = await queryPage(table, {
        Limit: 100,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': importsPartition, ':prefix': openPrefix },
      })
      return items.map((item) => String(item['sk']).slice(openPrefix.length))
    },

    /** Records that somebody looked at rows of an import. */
    recordLook: async (importId: string, look: { at: string; by: string; what: string }): Promise<void> => {
      await client.send(new PutCommand({ TableName, Item: lookItem(importId, look) }))
    },

    /** A page of imports, the newest first. Eventually consistent. */
    list: async (
      limit: number,
      after?: string,
    ): Promise<{ imports: SurveyImport[]; next: string | null }> => {
      const { items, next } = await queryPage(
        table,
        {
          Limit: limit,
          ScanIndexForward: false,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': importsPartition, ':prefix': listedPrefix },
        },
        after === undefined ? undefined : { pk: importsPartition, sk: after },
      )
      const found = await readMany(
        table,
        items.map((item) => keys.surveyImport(parseListed(item).importId)),
      )
      const last = next && String(next['sk'])
      return { imports: found.flatMap((item) => (item ? [parseImport(item)] : [])), next: last ?? null }
    },
  }
}
export type ImportStore = ReturnType<typeof importStore>
