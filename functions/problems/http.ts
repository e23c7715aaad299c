import { openPeople } from '../directory/people/open-people.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { numberHashes as hashesOf } from '../cases/customer/number-hash.ts'
import { readNotToRing } from '../cases/suspension/not-to-ring.ts'
import { rightsOfCall } from '../cases/suspension/rights-of-call.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openRights } from '../directory/rights/open-rights.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import type { Caller } from '../platform/http/caller.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { etagOf, isNoneMatch, parseIfMatch } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { idempotentWrite } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { readBatched } from '../platform/table/read-item.ts'
import { idempotencyStore } from '../platform/http/idempotency/idempotency-store.ts'
import { getProblem } from './file/get-problem.ts'
import { getPulse } from './file/get-pulse.ts'
import { deadlinePosition, listByDeadline } from './file/list-by-deadline.ts'
import { listProblems } from './file/list-problems.ts'
import { listTimeline } from './timeline/list-timeline.ts'
import { nameDoers } from './timeline/name-doers.ts'
import { listPosition } from './file/merge-sides.ts'
import { searchProblems } from './file/search-problems.ts'
import { timelinePosition } from './timeline/timeline.ts'
import { problemsOperations as operations } from './operations.ts'
import { problemsHttpSettings } from './settings.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { caseViewPosition } from './viewing/case-view-schemas.ts'
import { listCaseViews } from './viewing/list-case-views.ts'
import { type StepTaken, takeStep } from './steps/take-step.ts'

const settings = readSettings(problemsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock, readBatched(table))
const { problems, views, pulses, ...stores } = openCases(table)
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const idempotently = idempotentWrite({
  store: idempotencyStore(table),
  fingerprint: keyedFingerprint(settings.FINGERPRINT_KEY),
  clock,
})
const list = listProblems({ problems, directory, clock })
const search = searchProblems({ problems, directory, clock })
const byDeadline = listByDeadline({ problems, directory, clock })
const numberHashes = hashesOf(settings.SUPPRESSION_KEY)
const rightsOf = rightsOfCall({ ...stores, numberHashes })
const notToRing = readNotToRing({ rightsOf, rights: stores.rights, numberHashes })
const read = getProblem({ ...stores, directory, clock, readNotToRing: notToRing })
const pulse = getPulse({ pulses, directory })
const timeline = listTimeline(stores)
const people = openPeople(table)
const named = nameDoers({ people })
const record = recordViews({ views, directory, clock })
const recordList = (caller: Caller, items: readonly { dealerId: string }[]) =>
  record(
    caller,
    items.map(({ dealerId }) => ({ dealerId, what: 'problem-list' })),
  )
const listViews = listCaseViews({ calls: stores.calls, views, directory, people, clock })
const rights = openRights(table)
const isForPrivacy = async (caller: Caller, dealerId: string) => {
  const dealer = await directory.dealer(dealerId)
  return dealer !== undefined && (await rights.standing(caller, dealer)) === 'execute'
}
const step = takeStep({ ...stores, directory, clock, waiting: systemWaiting })

// A separate directory: its cache must not serve requests.
await warmUp(openDirectory(table, clock, readBatched(table)).preloadBrands)

/** The HTTP handler of the problems' operations. */
export const handler = httpHandler(
  [
    route(operations.listProblems, async (request) => {
      const { params, query, caller } = request
      if (query.order === 'deadline') {
        const start = page.start(operations.listProblems, request, deadlinePosition)
        const { items, position } = await byDeadline(params.dealerId, query, start)
        await recordList(caller, items)
        return page.respond(operations.listProblems, request, items, position)
      }
      const start = page.start(operations.listProblems, request, listPosition) ?? {}
      const { items, position } = await list(params.dealerId, query, start)
      await recordList(caller, items)
      return page.respond(operations.listProblems, request, items, position)
    }),
    route(operations.searchProblems, async ({ params, body, caller }) => {
      const found = await search(params.dealerId, body)
      await recordList(caller, found.items)
      return ok(found, { 'cache-control': 'no-store' })
    }),
    route(operations.listAllProblems, async (request) => {
      const start = page.start(operations.listAllProblems, request, deadlinePosition)
      const { items, position } = await byDeadline(undefined, request.query, start)
      await recordList(request.caller, items)
      return page.respond(operations.listAllProblems, request, items, position)
    }),
    route(operations.getPulse, async ({ params, header }) => {
      const current = await pulse(params.dealerId)
      const etag = etagOf(current)
      const headers = { etag, 'cache-control': 'no-cache' }
      return isNoneMatch(header('if-none-match'), etag)
        ? { status: 304 as const, body: null, headers }
        : ok({ pulse: current }, headers)
    }),
    route(operations.getProblem, async ({ params, caller }) => {
      const { body, revision, position } = await read(params.dealerId, params.callId, caller)
      await record(caller, [{ ...params, what: 'case' }])
      const timelineNext =
        position && page.cursor(operations.listTimeline, { params, query: {}, caller }, position)
      return ok({ ...body, timeline: await named(body.timeline), timelineNext }, { etag: etagOf(revision) })
    }),
    route(operations.listTimeline, async (request) => {
      const { params, query, caller } = request
      const start = page.start(operations.listTimeline, request, timelinePosition)
      const { items, position } = await timeline(params, caller, start, query.limit)
      await record(caller, [{ ...params, what: 'case' }])
      return page.respond(operations.listTimeline, request, await named(items), position)
    }),
    route(operations.listCaseViews, async (request) => {
      const { params, query, caller } = request
      const after = page.start(operations.listCaseViews, request, caseViewPosition)
      const { items, position } = await listViews(caller, params.dealerId, query, after)
      return page.respond(operations.listCaseViews, request, items, position)
    }),
    route(operations.takeStep, (request) =>
      idempotently(operations.takeStep, request, async (keep) => {
        const { params, body, caller, header } = request
        const seen = parseIfMatch(header('if-match'))
        const respond = ({ status, revision }: StepTaken) =>
          ok({ callId: params.callId, status, revision }, { etag: etagOf(revision) })
        const alsoWrite = keep && ((taken: StepTaken) => keep(respond(taken)))
        const asked = { ...params, content: body, by: caller.id, seen, alsoWrite }
        return respond(await step({ ...asked, isForPrivacy: () => isForPrivacy(caller, params.dealerId) }))
      }),
    ),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
