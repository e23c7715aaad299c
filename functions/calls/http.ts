import * as z from 'zod/mini'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { numberHashes as hashesOf } from '../cases/customer/number-hash.ts'
import { readContact } from '../cases/customer/read-contact.ts'
import { openExclusions } from '../directory/exclusions/open-exclusions.ts'
import { openTaking } from '../cases/store/open-taking.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { idempotent } from '../platform/http/idempotency/idempotent.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { idempotencyStore } from '../platform/http/idempotency/idempotency-store.ts'
import { readBatched } from '../platform/table/read-item.ts'
import { assess } from './classifying/assess.ts'
import { tryQuestionnaire } from './classifying/try-questionnaire.ts'
import { closeCall } from './taking/close-call.ts'
import {
  furtherAssessmentErrors,
  furtherCallErrors,
  furtherTrialErrors,
} from './validating/further-errors.ts'
import { contactPermission, formerContactPermission } from './reading/contact-permission.ts'
import { callsOperations as operations } from './contract/intake-operations.ts'
import { mayStoreBatch, takeCalls } from './taking/take-calls.ts'
import { callsHttpSettings } from './settings.ts'
import { takeCall } from './taking/take-call.ts'

const settings = readSettings(callsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
// Shared, so that what a call needs at one time is one request.
const readItem = readBatched(table)
const directory = openDirectory(table, clock, readItem)
const { cases, calls, entries, notices, ...open } = openTaking(table, readItem)
const numberHashes = hashesOf(settings.SUPPRESSION_KEY)
const contact = { readContact: readContact(open), numberHashes }
const noCalls = { ...contact, rights: open.rights }
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const isExcluded = openExclusions(table, fingerprint, clock, readItem)
const idempotently = idempotent({ store: idempotencyStore(table), fingerprint, clock })

const take = takeCall({
  ...{ directory, cases, calls, entries, notices, fingerprint, retryOnConflict, clock },
  ...{ ...noCalls, isExcluded },
})
const moreOfCall = furtherCallErrors({ directory, clock })
const moreOfTrial = furtherTrialErrors({ directory, clock })
const moreOfAssessment = furtherAssessmentErrors({ directory, clock })
const takeBatch = takeCalls({ take, furtherErrors: moreOfCall, directory, sleep: systemWaiting.sleep })
const close = closeCall({ cases, entries, fingerprint, clock, ...noCalls })
const judge = assess({ directory, ...contact, isExcluded, clock })
const tryOut = tryQuestionnaire({ directory, judge })
const permitting = { directory, ...contact, isExcluded, clock }
const permit = contactPermission(permitting)
const permitFormerly = formerContactPermission(permitting)

// A separate directory: its cache must not serve requests.
await warmUp(openDirectory(table, clock, readBatched(table)).preloadBrands, () => {
  const { body, example } = operations.putCall
  z.safeParse(body, example)
  numberHashes('', example.customer.phone)
})

/** The HTTP handler of what is asked before and during a call, and of its intake. */
export const handler = httpHandler(
  [
    route(
      operations.putCall,
      ({ params, body, gatewayRequestId }) => take({ ...params, content: body, putBy: gatewayRequestId }),
      ({ dealerId }, body) => moreOfCall(dealerId, body),
    ),
    route(
      operations.assess,
      async ({ body }) => ok(await judge(body)),
      (_, body) => moreOfAssessment(body),
    ),
    route(
      operations.tryQuestionnaire,
      async ({ params: { questionnaireId, version }, body }) =>
        ok(await tryOut(`${questionnaireId}@${version}`, body)),
      ({ questionnaireId, version }, body) => moreOfTrial(`${questionnaireId}@${version}`, body),
    ),
    route(operations.putClosing, async ({ params, body }) => {
      const { status, closedAt } = await close(params.dealerId, params.callId, body)
      return { status, body: { ...params, ...body, closedAt } }
    }),
    route(operations.putCalls, (request) =>
      idempotently(
        operations.putCalls,
        request,
        async () => {
          const { dealerId } = request.params
          const { requestId, gatewayRequestId: putBy, remainingMs } = request
          return ok({
            items: await takeBatch(dealerId, request.body.calls, {
              requestId,
              putBy,
              remainingMs,
            }),
          })
        },
        ({ body }) => (mayStoreBatch(body.items) ? 'response' : 'nothing'),
      ),
    ),
    route(operations.askContactPermission, async ({ params, body }) =>
      ok(await permit(params.dealerId, body)),
    ),
    route(operations.getContactPermission, async ({ params, query }) =>
      ok(await permitFormerly(params.dealerId, params.customerRef, query)),
    ),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
