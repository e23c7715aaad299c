import { contactPorts } from '../calls/contact-ports.ts'
import { closeCall } from '../../../functions/calls/taking/close-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import type { AmendmentContent } from '../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { keepEvent } from '../../../functions/platform/events/outbox/keep-event.ts'
import type { Publish } from '../../../functions/platform/events/publish.ts'
import { systemRetryOnConflict as retryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import type { Table } from '../../../functions/platform/table/client.ts'
import { type SupervisionEvent, supervisionEvents } from '../../../functions/supervision/events.ts'
import { listReviews } from '../../../functions/supervision/queue/list-reviews.ts'
import { positionOf } from '../../../functions/supervision/queue/position.ts'
import { holdStore } from '../../../functions/supervision/queue/hold-store.ts'
import { queueStore } from '../../../functions/supervision/queue/queue-store.ts'
import { claimReview } from '../../../functions/supervision/review/claim-review.ts'
import { giveVerdict } from '../../../functions/supervision/review/give-verdict.ts'
import { openReviews } from '../../../functions/supervision/review/open-reviews.ts'
import { readReview } from '../../../functions/supervision/review/read-review.ts'
import { reviewIdOf } from '../../../functions/supervision/review/review-id.ts'
import type { ActionContent, VerdictContent } from '../../../functions/supervision/review/review-schemas.ts'
import { reviewStore } from '../../../functions/supervision/review/review-store.ts'
import { reviewEtag } from '../../../functions/supervision/review/show-review.ts'
import { takeAction } from '../../../functions/supervision/review/take-action.ts'
import { transactStore } from '../../../functions/supervision/review/transact-store.ts'
import { operatorStore } from '../../../functions/supervision/sample/operator-store.ts'
import { sampleLineStore } from '../../../functions/supervision/sample/sample-line-store.ts'
import { sampleMonthStore } from '../../../functions/supervision/sample/sample-month-store.ts'
import { countReview } from '../../../functions/supervision/running/count-review.ts'
import { runningStore } from '../../../functions/supervision/running/running-store.ts'
import { strataStore } from '../../../functions/supervision/strata/strata-store.ts'
import { exampleDirectory } from '../calls/directory-double.ts'
import { exampleDealer } from '../calls/example-call.ts'
import { keptEvents } from './kept-events.ts'

/** Calls and their reviews on a table, at a time that the test sets; what is published is kept, unless it has a bus. */
export const reviewingOn = (table: Table, at: { now: Date }, bus?: Publish<SupervisionEvent>) => {
  const published: SupervisionEvent[] = []
  const { dealerId } = exampleDealer
  const clock = () => at.now
  const stores = openCases(table)
  const directory = exampleDirectory()
  const fingerprint = keyedFingerprint('k')
  const queue = queueStore(table)
  const ports = {
    ...stores,
    ...contactPorts(table),
    ...{ directory, fingerprint, clock, retryOnConflict },
    reviews: reviewStore(table),
    holds: holdStore(table),
    lines: sampleLineStore(table),
    months: sampleMonthStore(table),
    strata: strataStore(table),
    operators: operatorStore(table),
    master: 'master',
    reviewIdOf: reviewIdOf('review-key'),
    positionOf: positionOf('review-key'),
    etag: reviewEtag('review-key'),
    transact: transactStore(table),
    keepEvent: keepEvent(supervisionEvents, table.tableName),
    publish: bus ?? (async (events: readonly SupervisionEvent[]) => void published.push(...events)),
  }
  const open = openReviews(ports)
  const count = countReview({
    ...ports,
    running: runningStore(table),
    telling: { asortis: 'asortis@example.com', tableName: table.tableName, siteUrl: 'https://site' },
  })
  const [read, claim, judge, act] = [
    readReview(ports),
    claimReview({ ...ports, queue }),
    giveVerdict(ports),
    takeAction(ports),
  ]
  return {
    ...{ dealerId, stores, ports, published, queue, open, count, read, claim, judge, act },
    list: listReviews({ queue, clock }),
    /** The events that were kept with their changes, by id. */
    kept: () => keptEvents(table),
    idOf: (callId: string, number = 1) => ports.reviewIdOf(dealerId, callId, number),
    /** Takes a call in, and what follows from its events. */
    take: async (callId: string, content: CallContent) => {
      await takeCall(ports)({ dealerId, callId, content, putBy: callId })
      await open({ dealerId, callId })
    },
    close: async (callId: string, endedAt: string) => {
      await closeCall(ports)(dealerId, callId, { endedAt })
      await open({ dealerId, callId })
    },
    amend: async (callId: string, fields: Partial<AmendmentContent>) => {
      await amendCall(ports)({
        dealerId,
        callId,
        amendmentId: 'a',
        by: 'machine:x',
        content: { note: 'n', ...fields },
      })
      await open({ dealerId, callId })
    },
    /** Claims a review, judges it, and acts on it, if it is to be acted on. */
    review: async (reviewId: string, by: string, verdict: VerdictContent, action?: ActionContent) => {
      await claim(reviewId, by)
      const judged = await judge(reviewId, verdict, by, (await read(reviewId, by)).etag)
      return action ? act(reviewId, action, by, judged.etag) : judged
    },
  }
}
export type Reviewing = ReturnType<typeof reviewingOn>
