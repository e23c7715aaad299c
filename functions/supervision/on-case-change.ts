import * as z from 'zod/mini'
import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { positionOf } from './queue/position.ts'
import { openReviews } from './review/open-reviews.ts'
import { reviewIdOf } from './review/review-id.ts'
import { reviewStore } from './review/review-store.ts'
import { operatorStore } from './sample/operator-store.ts'
import { sampleLineStore } from './sample/sample-line-store.ts'
import { onCaseChangeSettings } from './settings.ts'
import { strataStore } from './strata/strata-store.ts'

const settings = readSettings(onCaseChangeSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const open = openReviews({
  cases: openCases(table).cases,
  directory: openDirectory(table, clock),
  reviews: reviewStore(table),
  lines: sampleLineStore(table),
  strata: strataStore(table),
  operators: operatorStore(table),
  master: settings.SAMPLE_KEY,
  reviewIdOf: reviewIdOf(settings.REVIEW_KEY),
  positionOf: positionOf(settings.REVIEW_KEY),
  clock,
})

const busEvent = z.object({
  detail: z.object({ data: z.object({ dealerId: z.string(), callId: z.string() }) }),
})

/** Receives the domain events about calls from our bus, draws the calls and makes their reviews. */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const { success, data } = z.safeParse(busEvent, event)
  if (!success) return log('warn', 'event-not-about-a-call')
  await open(data.detail.data)
})
