import type { Context } from 'aws-lambda'
import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { figuresStore } from './counting/figures-store.ts'
import { summaryStore } from './counting/summary-store.ts'
import { statisticsEvents } from './events.ts'
import { markStore } from '../platform/recomputing/mark-store.ts'
import { monthMarks } from './marking/marked-month.ts'
import { recomputeDueMonths } from './recomputing/recompute-due.ts'
import { onRecomputeSettings } from './settings.ts'

const settings = readSettings(onRecomputeSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const run = recomputeDueMonths({
  ...openCases(table),
  directory: openDirectory(table, systemClock),
  figures: figuresStore(table),
  summaries: summaryStore(table),
  marks: markStore(table, monthMarks),
  publish: publishEvents(statisticsEvents, busClient(), settings.BUS_NAME),
  clock: systemClock,
})

/** Runs every five minutes on a schedule; recomputes the months that are marked and due. */
export const handler = backgroundHandler(
  (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => run(timeBudgetOf(context)),
)
