import type { MarkPlaces, MarkStore } from '../../platform/recomputing/mark-store.ts'
import { figuresShards, keys, markedBy, surveyMarkPartition } from '../keys.ts'

/** A month of a brand's survey at a dealer. */
export type MarkedSurveyMonth = { dealerId: string; brand: string; month: string }

/** Marks of months whose counts are to be rebuilt. */
export type SurveyMonthMarks = MarkStore<MarkedSurveyMonth>

/** Where they are. */
export const surveyMonthMarks: MarkPlaces<MarkedSurveyMonth> = {
  keyOf: ({ dealerId, brand, month }) => keys.surveyMark(dealerId, brand, month),
  markedBy,
  partitions: Array.from({ length: figuresShards }, (_, shard) => surveyMarkPartition(shard)),
}
