import { openCases } from '../cases/store/open-cases.ts'
import { keepEvent } from '../platform/events/outbox/keep-event.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { tableClient } from '../platform/table/client.ts'
import { supervisionEvents } from './events.ts'
import { queueStore } from './queue/queue-store.ts'
import { reviewStore } from './review/review-store.ts'
import { transactStore } from './review/transact-store.ts'
import { runMonths } from './sample/run-months.ts'
import { sampleMonthStore } from './sample/sample-month-store.ts'
import { onMonthSettings } from './settings.ts'

const settings = readSettings(onMonthSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const { cases, reviewed } = openCases(table)

/** Runs hourly on a schedule: commits to the coming month's key, and publishes those of months that are done. */
export const handler = backgroundHandler(
  runMonths({
    months: sampleMonthStore(table),
    queue: queueStore(table),
    reviews: reviewStore(table),
    ...{ cases, reviewed, retryOnConflict, clock },
    transact: transactStore(table),
    keepEvent: keepEvent(supervisionEvents, settings.TABLE_NAME),
    master: settings.SAMPLE_KEY,
  }),
)
