import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { queryAll, queryPage } from '../../platform/table/query.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { brandSurveyPartition, codeOfKey, codePrefix, keys } from '../keys.ts'
import { parseResource } from '../resources/resource-item.ts'
import { resourceStore } from '../resources/resource-store.ts'
import { type DealerCodePeriod, storedDealerCode } from './dealer-code.ts'

const parse = (item: Record<string, unknown>) => {
  const { content, revision } = parseResource(storedDealerCode, item)
  return { code: codeOfKey(String(item['sk'])), revision, ...content }
}

/** Stores the codes that a brand's files have for dealers, an item each below the brand. */
export const dealerCodeStore = (table: Table, brandId: string) => {
  const ofBrand = {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': brandSurveyPartition(brandId), ':prefix': codePrefix },
  }
  return {
    /** By code, for `putResource`. */
    resources: resourceStore(
      table,
      (code) => keys.dealerCode(brandId, code),
      storedDealerCode,
      readOneByOne(table),
      () => ({}),
    ),

    remove: async (code: string): Promise<void> => {
      const Key = keys.dealerCode(brandId, code)
      await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
    },

    /** A page of the brand's codes, after one of them; `next` is where the next page starts. */
    page: async (limit: number, after: string | undefined) => {
      const { items, next } = await queryPage(
        table,
        { ...ofBrand, Limit: limit },
        after === undefined ? undefined : keys.dealerCode(brandId, after),
      )
      const codes = items.map(parse)
      return { codes, next: next ? (codes.at(-1)?.code ?? null) : null }
    },

    /** All of the brand's codes, with whose each has been. Strongly consistent. */
    all: async (): Promise<ReadonlyMap<string, readonly DealerCodePeriod[]>> => {
      const found = new Map<string, readonly DealerCodePeriod[]>()
      for await (const item of queryAll(table, { ...ofBrand, ConsistentRead: true })) {
        const { code, periods } = parse(item)
        found.set(code, periods)
      }
      return found
    },
  }
}

/** Opens the codes of brands for other parts. */
export const openDealerCodes = (table: Table) => ({
  all: (brandId: string) => dealerCodeStore(table, brandId).all(),
})
