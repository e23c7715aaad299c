import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import type { Key } from '../../platform/table/define-keys.ts'
import { queryPage } from '../../platform/table/query.ts'
import { indexes } from '../keys.ts'
import type { ListedKind } from './listed.ts'

const indexedItem = z.object({
  listedAs: z.string(),
  summary: z.string(),
  group: z.optional(z.object({ groupId: z.string(), active: z.boolean() })),
})

/** An entry of a list: its place, a dealer's membership, and what is shown of it (`summary`, parsed JSON). */
export type ListedItem = Omit<z.output<typeof indexedItem>, 'summary'> & { summary: unknown }

/** Reads what can be listed by name. Eventually consistent. */
export const listStore = (table: Table) => ({
  /**
   * A page of a kind's list: those whose place begins with `prefix`, after an item with this key and
   * place if there is one; and whether there may be more.
   */
  page: async (
    kind: ListedKind,
    {
      prefix,
      after,
      limit,
    }: { prefix: string; after: (Key & { listedAs: string }) | undefined; limit: number },
  ): Promise<{ items: ListedItem[]; more: boolean }> => {
    const { items, next } = await queryPage(
      table,
      {
        IndexName: indexes.listed.name,
        Limit: limit,
        KeyConditionExpression:
          prefix === '' ? 'listed = :kind' : 'listed = :kind AND begins_with(listedAs, :prefix)',
        ExpressionAttributeValues: { ':kind': kind, ...(prefix !== '' && { ':prefix': prefix }) },
      },
      after && { ...after, listed: kind },
    )
    return {
      items: items.map((item) => {
        const { summary, ...rest } = z.parse(indexedItem, item)
        return { ...rest, summary: JSON.parse(summary) as unknown }
      }),
      more: next !== undefined,
    }
  },
})
export type ListStore = ReturnType<typeof listStore>
