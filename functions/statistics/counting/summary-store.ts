import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { queryAll } from '../../platform/table/query.ts'
import { keys, summaryPartition, summaryShards } from '../keys.ts'
import { figuresVersion } from './figures-item.ts'
import type { Totals } from './figures-schema.ts'

/** A dealer's month in one line of the overview: its totals by brand. */
export type SummaryLine = { dealerId: string; at: string; brands: Record<string, Totals> }

/** A month across dealers: how many had calls, their totals, and how many lie outside the funnel's limits. */
export type MonthOverview = {
  month: string
  at: string
  dealers: number
  above: number
  below: number
  totals: Totals
}

const names = [
  'n',
  'of',
  'alerts',
  'told',
  'withinMinute',
  'acknowledgedInTime',
  'acknowledgedLate',
  'resolvedInTime',
  'resolvedLate',
] as const satisfies readonly (keyof Totals)[]
const numbers = z.array(z.int())

/** Totals as numbers in the order of `names`: 10,000 lines are read at once. */
const write = (totals: Totals) => names.map((name) => totals[name])
const read = (list: readonly number[]): Totals => {
  const at = (name: (typeof names)[number]) => list[names.indexOf(name)] ?? 0
  return {
    n: at('n'),
    of: at('of'),
    alerts: at('alerts'),
    told: at('told'),
    withinMinute: at('withinMinute'),
    acknowledgedInTime: at('acknowledgedInTime'),
    acknowledgedLate: at('acknowledgedLate'),
    resolvedInTime: at('resolvedInTime'),
    resolvedLate: at('resolvedLate'),
  }
}

const line = z.object({ sk: z.string(), v: z.number(), at: z.string(), b: z.string() })
const lineBrands = z.record(z.string(), numbers)

const storedOverview = z.object({
  v: z.literal(figuresVersion),
  month: z.string(),
  at: z.string(),
  dealers: z.int(),
  above: z.int(),
  below: z.int(),
  totals: numbers,
})

/** Months across dealers. */
export const summaryStore = (table: Table) => {
  const { client, tableName: TableName } = table
  return {
    /** Stores a dealer's line of a month. */
    putLine: async (month: string, { dealerId, at, brands }: SummaryLine) => {
      const b = JSON.stringify(
        Object.fromEntries(Object.entries(brands).map(([brand, totals]) => [brand, write(totals)])),
      )
      await client.send(
        new PutCommand({ TableName, Item: { ...keys.summary(month, dealerId), v: figuresVersion, at, b } }),
      )
    },

    /** Lists the lines of all dealers that had calls in a month, in no order. Eventually consistent. */
    lines: async (month: string): Promise<SummaryLine[]> => {
      const shards = Array.from({ length: summaryShards }, (_, shard) => summaryPartition(month, shard))
      const query = (pk: string) =>
        queryAll(table, { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } })
      const items = await Promise.all(shards.map((pk) => Array.fromAsync(query(pk))))
      return items
        .flat()
        .map((item) => z.parse(line, item))
        .filter(({ v }) => v === figuresVersion)
        .map(({ sk: dealerId, at, b }) => ({
          dealerId,
          at,
          brands: Object.fromEntries(
            Object.entries(z.parse(lineBrands, JSON.parse(b))).map(([brand, list]) => [brand, read(list)]),
          ),
        }))
    },

    /** Stores a month across dealers, of one brand or of all. */
    putOverview: async (brandId: string | null, { month, totals, ...rest }: MonthOverview) => {
      const Item = {
        ...keys.overview(month, brandId),
        v: figuresVersion,
        month,
        ...rest,
        totals: write(totals),
      }
      await client.send(new PutCommand({ TableName, Item }))
    },

    /** Reads a month across dealers; undefined if it has no figures yet. Eventually consistent. */
    getOverview: async (month: string, brandId: string | null): Promise<MonthOverview | undefined> => {
      const item = await readOneByOne(table)(keys.overview(month, brandId), false)
      const stored = z.safeParse(storedOverview, item)
      if (!stored.success) return undefined
      const { v: _, totals, ...overview } = stored.data
      return { ...overview, totals: read(totals) }
    },
  }
}
export type SummaryStore = ReturnType<typeof summaryStore>
