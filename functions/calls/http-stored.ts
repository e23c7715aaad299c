import { numberHashes as hashesOf } from '../cases/customer/number-hash.ts'
import { readContact } from '../cases/customer/read-contact.ts'
import { callPosition } from '../cases/head/positions.ts'
import { readNotToRing } from '../cases/suspension/not-to-ring.ts'
import { rightsOfCall } from '../cases/suspension/rights-of-call.ts'
import { openAmending } from '../cases/store/open-amending.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { tableClient } from '../platform/table/client.ts'
import { readBatched } from '../platform/table/read-item.ts'
import { amendCall } from './amending/amend-call.ts'
import { storedCallsOperations as operations } from './contract/stored-operations.ts'
import { followUpStart } from './following-up/follow-up-schemas.ts'
import { listFollowUps } from './following-up/list-follow-ups.ts'
import { getCall } from './reading/get-call.ts'
import { listCalls } from './reading/list-calls.ts'
import { storedCallsHttpSettings } from './settings.ts'

const settings = readSettings(storedCallsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock, readBatched(table))
const { cases, calls, entries, amendments, notices, followUps, views, ...open } = openAmending(table)
const numberHashes = hashesOf(settings.SUPPRESSION_KEY)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)

const ofContact = readContact(open)
const amend = amendCall({
  ...{ cases, calls, entries, amendments, notices, directory, fingerprint, retryOnConflict, clock },
  ...{ rights: open.rights, numberHashes, readContact: ofContact },
})
const rightsOf = rightsOfCall({ customers: open.customers, numberHashes })
const notToRing = readNotToRing({ rightsOf, rights: open.rights, numberHashes })
const read = getCall({ cases, entries, amendments, readNotToRing: notToRing })
const record = recordViews({ views, directory, clock })
const list = listCalls({ directory, calls, readCalls: followUps.calls })
const followUp = listFollowUps({ followUps, directory, readContact: ofContact, numberHashes, clock })

// A separate directory: its cache must not serve requests.
await warmUp(openDirectory(table, clock, readBatched(table)).preloadBrands)

const viewOfFollowUp = ({ dealerId }: { dealerId: string }) => ({ dealerId, what: 'follow-up-list' as const })

/** The HTTP handler of the calls that have been taken in: reading, listing and amending them, and the follow-ups. */
export const handler = httpHandler(
  [
    route(operations.getCall, async ({ params, caller }) => {
      const call = await read(params.dealerId, params.callId, caller)
      await record(caller, [{ ...params, what: 'case' }])
      return ok(call)
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
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
