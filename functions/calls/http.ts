import { directoryStore } from '../directory/reading/directory-store.ts'
import { readDirectory } from '../directory/reading/read-directory.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../platform/errors/errors.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { idempotent } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { idempotencyStore } from '../platform/http/idempotency/idempotency-store.ts'
import { readBatched } from '../platform/table/read-item.ts'
import { caseStore } from '../cases/store/case-store.ts'
import { assess } from './classifying/assess.ts'
import { callPosition, callStore } from '../cases/store/call-store.ts'
import { closeCall } from './taking/close-call.ts'
import { closingStore } from '../cases/store/closing-store.ts'
import { contactPermission } from './reading/contact-permission.ts'
import { customerStore } from '../cases/store/customer-store.ts'
import { getCall } from './reading/get-call.ts'
import { callsOperations as operations } from './operations.ts'
import { takeCalls } from './taking/take-calls.ts'
import { callsHttpSettings } from './settings.ts'
import { takeCall } from './taking/take-call.ts'

const settings = readSettings(callsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const stored = directoryStore(table, readBatched(table))
const directory = readDirectory(stored, clock)
const calls = callStore(table)
const cases = caseStore(table)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const once = idempotent({ store: idempotencyStore(table), fingerprint, clock })

const take = takeCall({ directory, calls, fingerprint, clock })
const takeBatch = takeCalls(take)
const close = closeCall({ cases, closings: closingStore(table), fingerprint, clock })
const read = getCall({ cases })
const customers = customerStore(table)
const judge = assess({ directory, customers })
const permit = contactPermission({ directory, customers, clock })

const known = async (dealerId: string) => {
  if (!(await directory.dealer(dealerId)))
    throw new DomainError(platformErrors.notFound, 'There is no such dealer')
}

await warmUp(() => stored.brands.all(false))

/** The calls' operations behind the HTTP API. */
export const handler = httpHandler(
  [
    route(operations.putCall, ({ params, body, gatewayRequestId }) =>
      take({ ...params, content: body, putBy: gatewayRequestId }),
    ),
    route(operations.assess, async ({ body }) => ok(await judge(body))),
    route(operations.getCall, async ({ params }) => ok(await read(params.dealerId, params.callId))),
    route(operations.putClosing, async ({ params, body }) => {
      const { status, closedAt } = await close(params.dealerId, params.callId, body)
      return { status, body: { ...params, ...body, closedAt } }
    }),
    route(operations.listCalls, async (request) => {
      const { params, query } = request
      await known(params.dealerId)
      const after = page.start(operations.listCalls, request, callPosition)
      const { items, next } = await calls.listMonth(params.dealerId, query.month, query.limit, after)
      return page.respond(operations.listCalls, request, items, next)
    }),
    route(operations.putCalls, (request) =>
      once(
        operations.putCalls,
        request,
        async () => {
          const { dealerId } = request.params
          await known(dealerId)
          const { requestId, gatewayRequestId: putBy } = request
          return ok({ items: await takeBatch(dealerId, request.body.calls, { requestId, putBy }) })
        },
        // A call that failed here for a passing reason is to be tried again under the same key.
        ({ body }) => body.items.every((item) => item.status < 500),
      ),
    ),
    route(operations.getContactPermission, async ({ params, query }) =>
      ok(await permit(params.dealerId, params.customerRef, query)),
    ),
  ],
  audienceClients(settings),
)
