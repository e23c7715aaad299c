import type { ReadHeadsPorts } from '../../cases/head/read-heads.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { FiguresStore } from '../counting/figures-store.ts'
import type { SummaryStore } from '../counting/summary-store.ts'
import type { StatisticsEvent } from '../events.ts'
import type { MonthMarks } from '../marking/marked-month.ts'

/** What recomputing needs. */
export type RecomputePorts = ReadHeadsPorts & {
  figures: FiguresStore
  summaries: SummaryStore
  marks: MonthMarks
  publish: Publish<StatisticsEvent>
  clock: Clock
}
