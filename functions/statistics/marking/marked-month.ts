import type { MarkPlaces, MarkStore } from '../../platform/recomputing/mark-store.ts'
import { keys, markedBy, markPartition, summaryShards } from '../keys.ts'

/** A month of a dealer (null: of the overview). */
export type MarkedMonth = { dealerId: string | null; month: string }

/** Marks of months whose figures are to be recomputed. */
export type MonthMarks = MarkStore<MarkedMonth>

/** Where they are: first those of dealers' months, then those of the overview. */
export const monthMarks: MarkPlaces<MarkedMonth> = {
  keyOf: ({ dealerId, month }) => (dealerId === null ? keys.overviewMark(month) : keys.mark(dealerId, month)),
  markedBy,
  partitions: [...Array.from({ length: summaryShards }, (_, shard) => shard), 'overview' as const].map(
    markPartition,
  ),
}
