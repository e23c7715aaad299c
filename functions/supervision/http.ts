import { openCases } from '../cases/store/open-cases.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { keepEvent } from '../platform/events/outbox/keep-event.ts'
import { etagOf, parseIfMatch } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { idempotencyStore } from '../platform/http/idempotency/idempotency-store.ts'
import { idempotent } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { tableClient } from '../platform/table/client.ts'
import { getAgreement } from './agreement/get-agreement.ts'
import { getCoaching } from './agreement/get-coaching.ts'
import { transactStore } from './review/transact-store.ts'
import { supervisionEvents } from './events.ts'
import { supervisionOperations as operations } from './operations.ts'
import { countQueues } from './queue/count-queues.ts'
import { listReviews, reviewPosition } from './queue/list-reviews.ts'
import { positionOf } from './queue/position.ts'
import { queueStore } from './queue/queue-store.ts'
import { claimReview } from './review/claim-review.ts'
import { giveVerdict } from './review/give-verdict.ts'
import { type ReadReview, readReview } from './review/read-review.ts'
import { reviewIdOf } from './review/review-id.ts'
import { reviewStore } from './review/review-store.ts'
import { reviewEtag } from './review/show-review.ts'
import { takeAction } from './review/take-action.ts'
import { listSaidWrongly, saidWronglyPosition } from './said-wrongly/list-said-wrongly.ts'
import { linePosition, listSampledCalls } from './sample/read-sample.ts'
import { sampleLineStore } from './sample/sample-line-store.ts'
import { sampleMonthStore } from './sample/sample-month-store.ts'
import { supervisionHttpSettings } from './settings.ts'
import { changeStrata, shownStrata } from './strata/change-strata.ts'
import { strataStore } from './strata/strata-store.ts'
import type { StrataVersion } from './strata/strata-item.ts'

const settings = readSettings(supervisionHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const { cases, entries, reviewed, views } = openCases(table)
const strata = strataStore(table)
const queue = queueStore(table)
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const idempotently = idempotent({
  store: idempotencyStore(table),
  fingerprint: keyedFingerprint(settings.FINGERPRINT_KEY),
  clock,
})
const ports = {
  ...{ cases, entries, reviewed, directory, retryOnConflict, clock },
  reviews: reviewStore(table),
  reviewIdOf: reviewIdOf(settings.REVIEW_KEY),
  positionOf: positionOf(settings.REVIEW_KEY),
  etag: reviewEtag(settings.REVIEW_KEY),
  transact: transactStore(table),
  keepEvent: keepEvent(supervisionEvents, settings.TABLE_NAME),
}
const samples = { months: sampleMonthStore(table), lines: sampleLineStore(table), strata }
const rated = { ...ports, ...samples }
const agreement = getAgreement(rated)
const coaching = getCoaching(rated)
const saidWrongly = listSaidWrongly({ ...ports, lines: samples.lines })
const record = recordViews({ views, directory, clock })
const sampledCalls = listSampledCalls(samples)
const list = listReviews({ queue, clock })
const claim = claimReview({ ...ports, queue })
const read = readReview(ports)
const judge = giveVerdict(ports)
const act = takeAction(ports)
const count = countQueues({ queue, clock })
const change = changeStrata({ strata, clock })

const shown = ({ shown: body, etag }: ReadReview) => ok(body, { etag })
const settingsNow = (version: StrataVersion) =>
  ok(shownStrata(version), { etag: etagOf(version.version + 1) })

// A separate directory: its cache must not serve requests.
await warmUp(openDirectory(table, clock).preloadBrands)

/** The HTTP handler of the operations of supervision. */
export const handler = httpHandler(
  [
    route(operations.listReviews, async (request) => {
      const { query, caller } = request
      const start = page.start(operations.listReviews, request, reviewPosition)
      const { items, position } = await list(caller.id, query.state, query.limit, start?.after)
      return page.respond(operations.listReviews, request, items, position)
    }),
    route(operations.claimReview, async ({ params, caller }) => ok(await claim(params.reviewId, caller.id))),
    route(operations.getReview, async ({ params, caller }) => shown(await read(params.reviewId, caller.id))),
    route(operations.giveVerdict, (request) =>
      idempotently(operations.giveVerdict, request, async () => {
        const { params, body, caller, header } = request
        return shown(await judge(params.reviewId, body, caller.id, header('if-match')))
      }),
    ),
    route(operations.takeReviewAction, (request) =>
      idempotently(operations.takeReviewAction, request, async () => {
        const { params, body, caller, header } = request
        return shown(await act(params.reviewId, body, caller.id, header('if-match')))
      }),
    ),
    route(operations.listSampledCalls, async (request) => {
      const { params, query } = request
      const start = page.start(operations.listSampledCalls, request, linePosition)
      const { items, position } = await sampledCalls(
        params.dealerId,
        params.month,
        query.limit,
        start?.callId,
      )
      return page.respond(operations.listSampledCalls, request, items, position)
    }),
    route(operations.getAgreement, async ({ query, caller }) => ok(await agreement(query, caller))),
    route(operations.getCoaching, async ({ query, caller }) => ok(await coaching(query, caller))),
    route(operations.listSaidWrongly, async (request) => {
      const { query, caller } = request
      const start = page.start(operations.listSaidWrongly, request, saidWronglyPosition)
      const { items, position } = await saidWrongly(query.month, query.limit, start)
      await record(
        caller,
        items.map(({ dealerId }) => ({ dealerId, what: 'call-list' })),
      )
      return page.respond(operations.listSaidWrongly, request, items, position)
    }),
    route(operations.getReviewQueues, async () => ok(await count())),
    route(operations.getSupervisionSettings, async () => settingsNow(await strata.current())),
    route(operations.putSupervisionSettings, async ({ body, caller, header }) =>
      settingsNow(await change(body, caller.id, parseIfMatch(header('if-match')))),
    ),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
