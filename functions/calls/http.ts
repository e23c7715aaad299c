import { openPeopleAccess } from '../directory/people/open-people.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { numberHashes as hashesOf } from '../cases/customer/number-hash.ts'
import { readContact } from '../cases/customer/read-contact.ts'
import { openExclusions } from '../directory/exclusions/open-exclusions.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { listCalls } from './reading/list-calls.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { idempotent } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { idempotencyStore } from '../platform/http/idempotency/idempotency-store.ts'
import { readBatched } from '../platform/table/read-item.ts'
import { amendCall } from './amending/amend-call.ts'
import { assess } from './classifying/assess.ts'
import { tryQuestionnaire } from './classifying/try-questionnaire.ts'
import { callPosition } from '../cases/head/positions.ts'
import { closeCall } from './taking/close-call.ts'
import {
  furtherAssessmentErrors,
  furtherCallErrors,
  furtherTrialErrors,
} from './validating/further-errors.ts'
import { followUpStart } from './following-up/follow-up-schemas.ts'
import { listFollowUps } from './following-up/list-follow-ups.ts'
import { contactPermission, formerContactPermission } from './reading/contact-permission.ts'
import { getCall } from './reading/get-call.ts'
import { callsOperations as operations } from './operations.ts'
import { mayStoreBatch, takeCalls } from './taking/take-calls.ts'
import { callsHttpSettings } from './settings.ts'
import { takeCall } from './taking/take-call.ts'

const settings = readSettings(callsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock, readBatched(table))
const { cases, calls, entries, amendments, notices, followUps, views, ...open } = openCases(table)
const numberHashes = hashesOf(settings.SUPPRESSION_KEY)
const contact = { readContact: readContact(open), numberHashes }
const noCalls = { rights: open.rights, numberHashes }
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const isExcluded = openExclusions(table, fingerprint, clock)
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const idempotently = idempotent({ store: idempotencyStore(table), fingerprint, clock })

const take = takeCall({
  ...{ directory, cases, calls, entries, notices, fingerprint, retryOnConflict, clock },
  ...{ ...contact, ...noCalls, isExcluded },
})
const moreOfCall = furtherCallErrors({ directory, clock })
const moreOfTrial = furtherTrialErrors({ directory, clock })
const moreOfAssessment = furtherAssessmentErrors({ directory, clock })
const takeBatch = takeCalls({ take, furtherErrors: moreOfCall, directory, sleep: systemWaiting.sleep })
const close = closeCall({ cases, entries, fingerprint, clock, ...noCalls })
const amend = amendCall({
  ...{ cases, calls, amendments, notices, directory, fingerprint, retryOnConflict, clock },
  ...noCalls,
})
const read = getCall({ cases, entries, amendments })
const record = recordViews({ views, directory, clock })
const list = listCalls({ directory, calls, readCalls: followUps.calls })
const judge = assess({ directory, ...contact, isExcluded, clock })
const tryOut = tryQuestionnaire({ directory, judge })
const followUp = listFollowUps({ followUps, directory, ...contact, clock })
const permitting = { directory, ...contact, isExcluded, clock }
const permit = contactPermission(permitting)
const permitFormerly = formerContactPermission(permitting)

// A separate directory: its cache must not serve requests.
await warmUp(openDirectory(table, clock, readBatched(table)).preloadBrands)

const viewOfFollowUp = ({ dealerId }: { dealerId: string }) => ({ dealerId, what: 'follow-up-list' as const })

/** The HTTP handler of the calls' operations. */
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
    route(operations.getCall, async ({ params, caller }) => {
      const call = await read(params.dealerId, params.callId, caller)
      await record(caller, [{ ...params, what: 'case' }])
      return ok(call)
    }),
    route(operations.putClosing, async ({ params, body }) => {
      const { status, closedAt } = await close(params.dealerId, params.callId, body)
      return { status, body: { ...params, ...body, closedAt } }
    }),
    route(operations.putAmendment, ({ params, body, caller }) =>
      amend({ ...params, content: body, by: caller.id }),
    ),
    route(operations.listCalls, async (request) => {
      const { params, query } = request
      const after = page.start(operations.listCalls, request, callPosition)
      const { items, next } = await list(params.dealerId, query, after)
      if (items.length > 0) await record(request.caller, [{ ...params, what: 'call-list' }])
      return page.respond(operations.listCalls, request, items, next)
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
    route(operations.listFollowUps, async (request) => {
      const start = page.start(operations.listFollowUps, request, followUpStart)
      const { items, position } = await followUp(undefined, request.query, start)
      await record(request.caller, items.map(viewOfFollowUp))
      return page.respond(operations.listFollowUps, request, items, position)
    }),
    route(operations.listDealerFollowUps, async (request) => {
      const start = page.start(operations.listDealerFollowUps, request, followUpStart)
      const { items, position } = await followUp(request.params.dealerId, request.query, start)
      await record(request.caller, items.map(viewOfFollowUp))
      return page.respond(operations.listDealerFollowUps, request, items, position)
    }),
    route(operations.askContactPermission, async ({ params, body }) =>
      ok(await permit(params.dealerId, body)),
    ),
    route(operations.getContactPermission, async ({ params, query }) =>
      ok(await permitFormerly(params.dealerId, params.customerRef, query)),
    ),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
