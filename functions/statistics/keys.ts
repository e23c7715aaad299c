import { createHash } from 'node:crypto'
import { dealerPartition } from '../directory/keys.ts'
import { defineKeys } from '../platform/table/define-keys.ts'

/** Shards of a month's summary lines, and of marks: enough for a month of 10,000 dealers to be read in one go. */
export const summaryShards = 16

const shardOf = (dealerId: string): number =>
  (createHash('sha256').update(dealerId).digest()[0] ?? 0) % summaryShards

/** The partition of a shard's summary lines of a month. */
export const summaryPartition = (month: string, shard: number): string => `SUMMARY#${month}#${shard}`
/** The partition of a shard's marks; `overview` holds those of the overviews. */
export const markPartition = (shard: number | 'overview'): string => `MARKS#${shard}`

const figuresPrefix = 'FIGURES#'
const causedPrefix = 'CAUSED#'

export const keys = {
  figures: (dealerId: string, month: string) => ({
    pk: dealerPartition(dealerId),
    sk: `${figuresPrefix}${month}`,
  }),
  caused: (dealerId: string, month: string) => ({
    pk: dealerPartition(dealerId),
    sk: `${causedPrefix}${month}`,
  }),
  repeated: (dealerId: string) => ({ pk: dealerPartition(dealerId), sk: 'REPEATED' }),
  summary: (month: string, dealerId: string) => ({
    pk: summaryPartition(month, shardOf(dealerId)),
    sk: dealerId,
  }),
  overview: (month: string, brandId: string | null) => ({
    pk: `OVERVIEW#${month}`,
    sk: brandId === null ? 'ALL' : `BRAND#${brandId}`,
  }),
  mark: (dealerId: string, month: string) => ({
    pk: markPartition(shardOf(dealerId)),
    sk: `${dealerId}#${month}`,
  }),
  overviewMark: (month: string) => ({ pk: markPartition('overview'), sk: `#${month}` }),
}

/** The month of a sort key made by `keys.caused`. */
export const monthOfCaused = (sk: string): string => sk.slice(causedPrefix.length)

/** The dealer, null for an overview, and the month of a mark's sort key. */
export const markedBy = (sk: string) => {
  const [dealerId = '', month = ''] = sk.split('#')
  return { dealerId: dealerId === '' ? null : dealerId, month }
}

export const statisticsKeys = defineKeys({
  keys,
  partitions: { summaries: 'SUMMARY#*', overviews: 'OVERVIEW#*', marks: 'MARKS#*' },
  indexes: {},
})
