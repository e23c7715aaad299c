import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { numberHashes as hashesOf } from '../cases/customer/number-hash.ts'
import { openParts } from './holding/open-parts.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openRightsChanges } from '../cases/customer/rights/open-rights-changes.ts'
import { bringInLine } from '../cases/suspension/bring-in-line.ts'
import { rightsOfCall } from '../cases/suspension/rights-of-call.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { openPeople } from '../directory/people/open-people.ts'
import { namesOf } from '../directory/reading/names-of.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openRights } from '../directory/rights/open-rights.ts'
import { openPassOnData } from '../draws/personal-data/open-personal-data.ts'
import { openMails } from '../mails/posting/open-mails.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { DomainError, platformErrors } from '../platform/errors/errors.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { idempotencyStore } from '../platform/http/idempotency/idempotency-store.ts'
import { idempotent } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { languageOf } from '../platform/words/language.ts'
import { listCalls } from './finding/list-calls.ts'
import { heldStore } from './finding/held-store.ts'
import { openWaiting } from '../surveys/personal-data/open-waiting.ts'
import { searchCustomers } from './finding/search-customers.ts'
import { dealerFor } from './handling/dealer-for.ts'
import { refuseStandingOf, seesStandingOf, withoutCases } from './handling/sees-standing.ts'
import { linkRequest } from './handling/link-request.ts'
import { elsewhere } from './holding/elsewhere.ts'
import { heldData } from './holding/held-data.ts'
import { holdingPosition } from './holding/holding-schemas.ts'
import { showHolding } from './holding/show-holding.ts'
import { viewedIn } from './holding/viewed-in.ts'
import { privacyOperations as operations } from './operations.ts'
import { erasureStore } from './erasing/erasure-store.ts'
import { concludeRequest } from './register/conclude-request.ts'
import { registerRequest } from './register/register-request.ts'
import { isKept } from './register/request-item.ts'
import { requestStore } from './register/request-store.ts'
import type { RightsRequest } from './register/rights-request.ts'
import { type ShownRequest, showRequests } from './register/shown-request.ts'
import { privacyHttpSettings } from './settings.ts'
import { endState, setState } from './states/change-state.ts'
import { decideObjection } from './states/decide-objection.ts'
import { listStanding, standingPosition } from './states/list-standing.ts'
import { showStanding } from './states/show-standing.ts'
import { tellObjection } from './states/telling/tell-objection.ts'

const settings = readSettings(privacyHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const { cases, calls, entries, views, customers, rights: states } = openCases(table)
const numberHashes = hashesOf(settings.SUPPRESSION_KEY)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const held = heldStore(table, fingerprint)
const rights = openRights(table)
const dealerOf = dealerFor({ directory, rights })
const requests = requestStore(table)
const data = heldData({
  ...{ cases, held, requests },
  parts: openParts(table, fingerprint, settings.REVIEW_KEY),
  passOns: openPassOnData(table),
})
const { postMail } = openMails(table, clock)
const open = registerRequest({
  ...{ clock, held, requests, rights, postMail },
})
const erasures = erasureStore(table)
const found = keyedFingerprint(settings.ERASURE_KEY)
const conclude = concludeRequest({
  ...{ requests, clock },
  proofsOf: async (customer) =>
    (await erasures.found(customer.dealerId, found(customer))).map(({ number }) => number),
})
const show = showRequests(namesOf({ people: openPeople(table) }))
const showOne = async (request: RightsRequest): Promise<ShownRequest> => {
  const [shown] = await show([request])
  if (!shown) throw new Error('Each request is shown')
  return shown
}
const idempotently = idempotent({ store: idempotencyStore(table), fingerprint, clock })
const holding = showHolding(data)
const search = searchCustomers({
  ...{ cases, held },
  waiting: openWaiting(table, fingerprint),
  isHeld: async (of) => (await holding(of, 1, undefined)).items.length > 0,
})
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const ofStates = {
  ...{ cases, calls, customers, entries, rights: states, numberHashes, directory, clock },
  listCalls: listCalls({ calls, held }),
  bringInLine: bringInLine({
    ...{ cases, entries, directory, clock },
    rightsOf: rightsOfCall({ customers, numberHashes }),
  }),
  tellObjection: tellObjection({ customers, recipients: rights.recipients, postMail }),
  ...{ rightsChanges: openRightsChanges(table), link: linkRequest({ requests, held }), newId: randomUUID },
  requests,
}
const setsState = setState(ofStates)
const endsState = endState(ofStates)
const decides = decideObjection(ofStates)
const standing = showStanding(ofStates)
const allStanding = listStanding({ calls, clock })
const seesStanding = seesStandingOf({ rights })
const refuseStanding = refuseStandingOf({ standing })
const record = recordViews({ views, directory, clock })

await warmUp(() => held.calls('-', '-', 1))

/** The HTTP handler of the operations for people's rights. */
export const handler = httpHandler(
  [
    route(operations.searchCustomers, async ({ params, body, caller }) => {
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      const found = await search(dealer, body, await seesStanding(caller, dealer))
      if (found.items.length > 0) await record(caller, [{ ...params, what: 'customer-search' }])
      return ok(found, { 'cache-control': 'no-store' })
    }),
    route(operations.getCustomerData, async (request) => {
      const { params, query, caller } = request
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      if (!(await seesStanding(caller, dealer))) await refuseStanding(params)
      const after = page.start(operations.getCustomerData, request, holdingPosition)
      const { items, next } = await holding(params, query.limit, after)
      if (items.length === 0 && next === null && !after) throw new DomainError(platformErrors.notFound)
      await record(caller, viewedIn(params.dealerId, items))
      return ok({
        ...{ ...params, asOf: clock().toISOString(), items },
        elsewhere: elsewhere(languageOf(dealer.language)),
        next: next && page.cursor(operations.getCustomerData, request, next),
      })
    }),
    route(operations.openRightsRequest, async (request) => {
      const { params, body, caller } = request
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      return idempotently(operations.openRightsRequest, request, async () => {
        const of = [caller.id, request.header('idempotency-key') ?? randomUUID()]
        return {
          status: 201 as const,
          body: await showOne(await open(dealer, { ...body, by: caller.id, of })),
        }
      })
    }),
    route(operations.listRightsRequests, async (request) => {
      const { params, query, caller } = request
      await dealerOf(caller, params.dealerId, 'register')
      const after = page.start(operations.listRightsRequests, request, z.string())
      const found = await requests.list(params.dealerId, query.limit, after)
      const items = found.requests
        .filter((each) => isKept(each, clock()))
        .filter(({ state }) => query.state === undefined || state === query.state)
      if (items.length > 0) await record(caller, [{ ...params, what: 'rights-request-list' }])
      return page.respond(operations.listRightsRequests, request, await show(items), found.next)
    }),
    route(operations.getRightsRequest, async ({ params, caller }) => {
      await dealerOf(caller, params.dealerId, 'register')
      const found = await requests.get(params.dealerId, params.requestId)
      if (!found || !isKept(found, clock())) throw new DomainError(platformErrors.notFound)
      await record(caller, [{ dealerId: params.dealerId, what: 'rights-request-list' }])
      return ok(await showOne(found))
    }),
    route(operations.concludeRightsRequest, async ({ params, body, caller }) => {
      await dealerOf(caller, params.dealerId, 'execute')
      return ok(await showOne(await conclude(params, body, caller)))
    }),
    route(operations.setCustomerState, async ({ params, body, caller }) => {
      const dealer = await dealerOf(caller, params.dealerId, 'execute')
      const suppressedNumbers = await setsState(dealer, { ...params, caller }, body)
      const { customerRef, customerState: state } = params
      return ok({ customerRef, state, suppressedNumbers }, { 'cache-control': 'no-store' })
    }),
    route(operations.getCustomerStates, async ({ params, caller }) => {
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      const { dealerId, customerRef } = params
      const all = await standing(params)
      const found = (await seesStanding(caller, dealer)) ? all : withoutCases(all)
      await record(caller, [
        { dealerId, what: 'customer-data' },
        ...found.cases.map(({ callId }) => ({ dealerId, callId, what: 'case' as const })),
      ])
      return ok({ customerRef, ...found }, { 'cache-control': 'no-store' })
    }),
    route(operations.listStandingCases, async (request) => {
      const { params, query, caller } = request
      const dealer = await dealerOf(caller, params.dealerId, 'execute')
      const after = page.start(operations.listStandingCases, request, standingPosition)
      const { items, next } = await allStanding(dealer, query.limit, after)
      if (items.length > 0) await record(caller, [{ ...params, what: 'standing-case-list' }])
      return page.respond(operations.listStandingCases, request, items, next)
    }),
    route(operations.endCustomerState, async ({ params, body, caller }) => {
      const dealer = await dealerOf(caller, params.dealerId, 'execute')
      await endsState(dealer, { ...params, caller }, body)
      return { status: 204 as const, body: null }
    }),
    route(operations.decideObjection, async ({ params, body, caller }) => {
      const dealer = await dealerOf(caller, params.dealerId, 'execute')
      const cases = await decides(dealer, params.customerRef, body, caller)
      return ok({ customerRef: params.customerRef, decision: body.decision, cases })
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
