import * as z from 'zod/mini'
import { openCases } from '../cases/store/open-cases.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { supervisionEvents } from './events.ts'
import { transactStore } from './review/transact-store.ts'
import { countReview } from './running/count-review.ts'
import { runningStore } from './running/running-store.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { holdStore } from './queue/hold-store.ts'
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
const shared = {
  reviews: reviewStore(table),
  holds: holdStore(table),
  lines: sampleLineStore(table),
  strata: strataStore(table),
  operators: operatorStore(table),
  clock,
}
const open = openReviews({
  ...shared,
  cases: openCases(table).cases,
  directory: openDirectory(table, clock),
  master: settings.SAMPLE_KEY,
  reviewIdOf: reviewIdOf(settings.REVIEW_KEY),
  positionOf: positionOf(settings.REVIEW_KEY),
})
const count = countReview({
  ...shared,
  running: runningStore(table),
  transact: transactStore(table),
  publish: publishEvents(supervisionEvents, busClient(), settings.BUS_NAME),
  retryOnConflict,
  telling: {
    asortis: settings.ASORTIS_RECIPIENT,
    tableName: settings.TABLE_NAME,
    siteUrl: settings.API_URL,
  },
})

const aboutCall = z.object({ dealerId: z.string(), callId: z.string() })
const callEvent = z.object({ detail: z.object({ data: aboutCall }) })
const reviewEvent = z.object({
  'detail-type': z.literal('CallReviewed'),
  detail: z.object({
    data: z.object({
      reviewId: z.string(),
      dealerId: z.nullable(z.string()),
      callId: z.nullable(z.string()),
    }),
  }),
})

/**
 * Receives domain events from our bus. Of those about calls it draws the calls and makes their reviews; of final reviews it
 * counts them in the operators' running tests, and makes the one of a call that is another since its verdict.
 */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const reviewed = z.safeParse(reviewEvent, event)
  if (reviewed.success) {
    const { reviewId, dealerId, callId } = reviewed.data.detail.data
    await count(reviewId)
    // An amendment may have made it a problem between verdict and action.
    if (dealerId !== null && callId !== null) await open({ dealerId, callId })
    return
  }
  const { success, data } = z.safeParse(callEvent, event)
  if (!success) return log('warn', 'event-not-about-a-call')
  await open(data.detail.data)
})
