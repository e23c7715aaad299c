import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { queueStore } from './queue/queue-store.ts'
import { reviewStore } from './review/review-store.ts'
import { runMonths } from './sample/run-months.ts'
import { sampleMonthStore } from './sample/sample-month-store.ts'
import { onMonthSettings } from './settings.ts'

const settings = readSettings(onMonthSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }

/** Runs hourly on a schedule: commits to the coming month's key, and publishes those of months that are done. */
export const handler = backgroundHandler(
  runMonths({
    months: sampleMonthStore(table),
    queue: queueStore(table),
    reviews: reviewStore(table),
    master: settings.SAMPLE_KEY,
    clock,
  }),
)
