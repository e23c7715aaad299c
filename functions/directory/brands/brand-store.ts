import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Table } from '../../platform/table/client.ts'
import { writeResult } from '../../platform/table/conditional-write.ts'
import { keys } from '../keys.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import type { StoredBrand } from './brand.ts'
import { resourceItemVersion } from '../resources/resource-item.ts'
import type { Refused, ResourceChange } from '../resources/resource-store.ts'
import { attributeOf, settingOf, storedBrands } from './stored-brands.ts'

type Item = Record<string, unknown>

/** Stores all brands in one item, an attribute each. */
export const brandStore = ({ client, tableName: TableName }: Table, readItem: ReadItem) => {
  const Key = keys.brands()

  const refused = (item: Item | undefined, brandId: string): Refused<StoredBrand> => ({
    written: false,
    before: settingOf(item, brandId) ?? null,
  })

  const update = (
    brandId: string,
    write: { UpdateExpression: string; ConditionExpression: string; values: Item },
  ) =>
    writeResult(
      client.send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression: write.UpdateExpression,
          ConditionExpression: write.ConditionExpression,
          ExpressionAttributeNames: { '#brand': attributeOf(brandId) },
          ExpressionAttributeValues: write.values,
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    )

  return {
    ...storedBrands(readItem),

    /** Creates it, unless it exists. */
    create: async (
      brandId: string,
      { content, putBy, changedAt, changedBy }: ResourceChange<StoredBrand>,
    ): Promise<{ written: true } | Refused<StoredBrand>> => {
      const created = {
        ...{ v: resourceItemVersion, content: canonicalJson(content), revision: 1 },
        ...{ putBy, changedAt: changedAt.toISOString(), changedBy },
      }
      const result = await update(brandId, {
        UpdateExpression: 'SET #brand = :made, v = :v',
        ConditionExpression: 'attribute_not_exists(#brand)',
        values: { ':made': created, ':v': resourceItemVersion },
      })
      return result.written ? { written: true } : refused(result.before, brandId)
    },

    /**
     * Replaces its content by different content, if it is at this revision (`any`: if it exists). Returns the new
     * revision.
     */
    replace: async (
      brandId: string,
      seen: number | 'any',
      { content, putBy, changedAt, changedBy }: ResourceChange<StoredBrand>,
    ): Promise<{ written: true; revision: number; group: undefined } | Refused<StoredBrand>> => {
      const stands = seen === 'any' ? 'attribute_exists(#brand)' : '#brand.revision = :seen'
      const result = await update(brandId, {
        UpdateExpression:
          'SET #brand.v = :v, #brand.content = :content, #brand.putBy = :putBy, #brand.changedAt = :at, #brand.changedBy = :by, #brand.revision = #brand.revision + :one',
        ConditionExpression: `${stands} AND #brand.content <> :content`,
        values: {
          ...{ ':v': resourceItemVersion, ':content': canonicalJson(content), ':one': 1 },
          ...{ ':putBy': putBy, ':at': changedAt.toISOString(), ':by': changedBy },
          ...(seen !== 'any' && { ':seen': seen }),
        },
      })
      if (!result.written) return refused(result.before, brandId)
      const stored = settingOf(result.output.Attributes, brandId)
      if (!stored) throw new Error('A brand that was just replaced does not exist')
      return { written: true, revision: stored.revision, group: undefined }
    },
  }
}
