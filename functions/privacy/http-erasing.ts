import { randomBytes, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { numberHashes } from '../cases/customer/number-hash.ts'
import { openParts } from './holding/open-parts.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openRights } from '../directory/rights/open-rights.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { publishOrUnavailable } from '../platform/events/publish-or-unavailable.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { blockedStore } from './blocking/blocked-store.ts'
import { keyFor } from '../platform/sealing/sealing.ts'
import { erasureOperations as operations } from './erasing/erasure-operations.ts'
import { erasureStore } from './erasing/erasure-store.ts'
import { listHeld } from './erasing/list-held.ts'
import { choosePart } from './finding/choose-part.ts'
import { listCalls } from './finding/list-calls.ts'
import { orderErasure } from './erasing/order-erasure.ts'
import { nameCalls } from './erasing/ordering/name-calls.ts'
import { namingStore } from './erasing/ordering/naming-store.ts'
import { planErasure } from './erasing/plan-erasure.ts'
import { refuseUnderWay } from './erasing/ordering/refuse-under-way.ts'
import { readErasure } from './erasing/read-erasure.ts'
import { showErasure } from './erasing/show-erasure.ts'
import { privacyEvents } from './events.ts'
import { heldStore } from './finding/held-store.ts'
import { dealerFor } from './handling/dealer-for.ts'
import { instructed } from './handling/instructed.ts'
import { linkRequest } from './handling/link-request.ts'
import { requestStore } from './register/request-store.ts'
import { openDrawSecrecy } from '../supervision/personal-data/open-draw-secrecy.ts'
import { openPassOnData } from '../draws/personal-data/open-personal-data.ts'
import { showAccess, showBlocked, showReadAs } from './opening/access-schemas.ts'
import { accessStore } from './opening/access-store.ts'
import { findBlocked } from './opening/find-blocked.ts'
import { heldData } from './holding/held-data.ts'
import type { HeldKind, StoredItem } from '../platform/personal-data/personal-data.ts'
import { openBlocked } from './opening/open-blocked.ts'
import { blockedPosition } from './opening/read-opening.ts'
import { proofStore } from './proofs/proof-store.ts'
import { readProofs } from './proofs/read-proofs.ts'
import { rectificationStore } from './rectifying/rectification-store.ts'
import { retentionStore } from './retention/retention-store.ts'
import { erasingHttpSettings } from './settings.ts'

const settings = readSettings(erasingHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const found = keyedFingerprint(settings.ERASURE_KEY)
const held = heldStore(table, fingerprint)
const erasures = erasureStore(table)
const { cases, calls, customers, views } = openCases(table)
const requests = requestStore(table)
const holding = {
  ...{ requests, held, passOns: openPassOnData(table) },
  parts: openParts(table, fingerprint, settings.REVIEW_KEY),
}
const list = listHeld({ ...holding, calls })
const { recognise } = heldData({ ...holding, cases })
const kindOf = (item: StoredItem): HeldKind => recognise(item)?.kind ?? 'index'
const hashes = numberHashes(settings.SUPPRESSION_KEY)
const planning = {
  ...{ erasures, held, list, calls: listCalls({ calls, held }), newId: randomUUID, clock },
  numberHashes: hashes,
  refuseUnderWay: refuseUnderWay({ erasures, found }),
  choose: choosePart({ calls, customers, directory, numberHashes: hashes }),
}
const plan = planErasure(planning)
const order = orderErasure({
  ...planning,
  link: linkRequest({ requests, held }),
  nameCalls: nameCalls({ calls, erasures, namings: namingStore(table), clock }),
  found,
  publish: publishOrUnavailable(
    publishEvents(privacyEvents, busClient({ maxAttempts: 2 }), settings.BUS_NAME),
  ),
  newReceipt: () => randomBytes(16).toString('base64url'),
  days: { blocked: settings.BLOCKED_DAYS, backup: settings.BACKUP_DAYS },
})
const read = readErasure({ erasures })
const blocked = blockedStore(table, keyFor(settings.ERASURE_KEY, 'blocked'), found)
const opening = openBlocked({
  ...{ erasures, blocked, held, requests, newId: randomUUID, clock },
  find: findBlocked({
    ...{ erasures, blocked, held, found },
    rectifications: rectificationStore(table),
    kept: retentionStore(table),
  }),
  accesses: accessStore(table),
  rights: openRights(table),
  maySee: openDrawSecrecy(table),
})
const proofs = readProofs({
  erasures,
  found,
  files: proofStore({ client: filesClient(), bucket: settings.PROOFS_BUCKET }),
})
const dealerOf = dealerFor({ directory, rights: openRights(table) })
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const record = recordViews({ views, directory, clock })

await warmUp(() => erasures.head('-'))

/** The HTTP handler of the operations that erase, open what is blocked, and show proofs. */
export const handler = httpHandler(
  [
    route(operations.eraseCustomer, async ({ params, query, body, caller }) => {
      const { dealerId, customerRef } = params
      const dealer = await dealerOf(caller, dealerId, 'execute')
      instructed(caller, body.instruction, clock())
      if (query.planId === undefined) {
        await record(caller, [{ dealerId, what: 'customer-data' }])
        return ok(await plan(dealer, customerRef, body))
      }
      const erasure = await order({ ...params, planId: query.planId }, body, caller)
      return { status: 202, body: showErasure(erasure) }
    }),
    route(operations.getErasure, async ({ params, caller }) => {
      await dealerOf(caller, params.dealerId, 'register')
      return ok(showErasure(await read(params.dealerId, params.erasureId)))
    }),
    route(operations.requestBlockedAccess, async ({ params, body, caller }) => {
      // With the reason `person` it ends in an access export, which is the dealer's to carry out, or to have carried out.
      const dealer = await dealerOf(
        caller,
        params.dealerId,
        body.reason === 'person' ? 'execute' : 'register',
      )
      const access = await opening.request(dealer, params.customerRef, body, caller)
      return { status: 201, body: showAccess(access, clock()) }
    }),
    route(operations.listBlockedAccess, async (request) => {
      const { params, query, caller } = request
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      const after = page.start(operations.listBlockedAccess, request, z.string())
      const { items, next } = await opening.list(dealer, caller, query.limit, after)
      if (items.length > 0) await record(caller, [{ ...params, what: 'customer-data' }])
      return page.respond(operations.listBlockedAccess, request, items, next)
    }),
    route(operations.approveBlockedAccess, async ({ params, caller }) => {
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      return ok(showAccess(await opening.approve(dealer, params, caller), clock()))
    }),
    route(operations.getBlockedAccess, async (request) => {
      const { params, query, caller } = request
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      const from = page.start(operations.getBlockedAccess, request, blockedPosition)
      const { access, items, next } = await opening.read(dealer, params, caller, {
        ...{ limit: query.limit, from },
      })
      const body = {
        ...{
          ...showAccess(access, clock()),
          items: showBlocked(items),
          kinds: items.map(kindOf),
          ...showReadAs(access),
        },
        next: next && page.cursor(operations.getBlockedAccess, request, next),
      }
      return ok(body, { 'cache-control': 'no-store' })
    }),
    route(operations.getProof, async ({ params, caller }) => {
      await dealerOf(caller, params.dealerId, 'register')
      return ok(await proofs.get(params.dealerId, params.proofId))
    }),
    route(operations.searchProofs, async ({ params, body, caller }) => {
      await dealerOf(caller, params.dealerId, 'register')
      return ok({ proofs: await proofs.search(params.dealerId, body) })
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
