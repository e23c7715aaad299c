import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { etagOf, parseIfMatch } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { idempotent } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { idempotencyStore } from '../platform/http/idempotency/idempotency-store.ts'
import { getProblem } from './file/get-problem.ts'
import { listProblems } from './file/list-problems.ts'
import { listPosition } from './file/merge-sides.ts'
import { problemsOperations as operations } from './operations.ts'
import { problemsHttpSettings } from './settings.ts'
import { takeStep } from './steps/take-step.ts'

const settings = readSettings(problemsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const { cases, problems, steps } = openCases(table)
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const idempotently = idempotent({
  store: idempotencyStore(table),
  fingerprint: keyedFingerprint(settings.FINGERPRINT_KEY),
  clock,
})
const list = listProblems({ problems, directory, clock })
const read = getProblem({ cases, directory, clock })
const step = takeStep({ cases, steps, directory, clock })

// A separate directory: its cache must not serve requests.
await warmUp(openDirectory(table, clock).preloadBrands)

/** The HTTP handler of the problems' operations. */
export const handler = httpHandler(
  [
    route(operations.listProblems, async (request) => {
      const start = page.start(operations.listProblems, request, listPosition) ?? {}
      const { items, position } = await list(request.params.dealerId, request.query, start)
      return page.respond(operations.listProblems, request, items, position)
    }),
    route(operations.getProblem, async ({ params }) => {
      const { revision, ...body } = await read(params.dealerId, params.callId)
      return ok(body, { etag: etagOf(revision) })
    }),
    route(operations.takeStep, (request) =>
      idempotently(operations.takeStep, request, async () => {
        const { params, body, caller, header } = request
        const seen = parseIfMatch(header('if-match'))
        const { revision, status } = await step(params.dealerId, params.callId, body, caller.id, seen)
        return ok({ callId: params.callId, status, revision }, { etag: etagOf(revision) })
      }),
    ),
  ],
  audienceClients(settings),
)
