import { randomUUID } from 'node:crypto'
import { openParts } from './holding/open-parts.ts'
import { numberHashes } from '../cases/customer/number-hash.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openRights } from '../directory/rights/open-rights.ts'
import { openPassOnData } from '../draws/personal-data/open-personal-data.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { keyFor } from '../platform/sealing/sealing.ts'
import { blockedStore } from './blocking/blocked-store.ts'
import { erasureStore } from './erasing/erasure-store.ts'
import { accessStore } from './opening/access-store.ts'
import { fileOfOpening } from './opening/file/file-of-opening.ts'
import { isAllBlocked } from './opening/file/is-blocked.ts'
import { openedFileStore } from './opening/file/opened-file-store.ts'
import { findBlocked } from './opening/find-blocked.ts'
import { retentionStore } from './retention/retention-store.ts'
import { DomainError, platformErrors } from '../platform/errors/errors.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { publishOrUnavailable } from '../platform/events/publish-or-unavailable.ts'
import { exportStore } from '../platform/exporting/export-store.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { presignDownload } from '../platform/files/storing/presign-download.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { idempotencyKeyOf } from '../platform/http/idempotency/idempotent.ts'
import { ok } from '../platform/http/response.ts'
import type { Caller } from '../platform/http/caller.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { privacyEvents } from './events.ts'
import { customerExports, type CustomerExportKind } from './exporting/customer-export.ts'
import { customerFileStore } from './exporting/customer-file-store.ts'
import type { CustomerExportContent } from './exporting/export-schemas.ts'
import { getCustomerExport } from './exporting/get-customer-export.ts'
import { startCustomerExport } from './exporting/start-customer-export.ts'
import { choosePart } from './finding/choose-part.ts'
import { listCalls } from './finding/list-calls.ts'
import { heldStore } from './finding/held-store.ts'
import { dealerFor } from './handling/dealer-for.ts'
import { instructed } from './handling/instructed.ts'
import { linkRequest } from './handling/link-request.ts'
import { heldData } from './holding/held-data.ts'
import { showHolding } from './holding/show-holding.ts'
import { viewedCases } from './holding/viewed-in.ts'
import { ordersOperations as operations } from './operations.ts'
import { orderRectification } from './rectifying/order-rectification.ts'
import { showRectification } from './rectifying/rectification-schemas.ts'
import { rectificationStore } from './rectifying/rectification-store.ts'
import { requestStore } from './register/request-store.ts'
import { ordersHttpSettings } from './settings.ts'

const settings = readSettings(ordersHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const { cases, calls, customers, views } = openCases(table)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const held = heldStore(table, fingerprint)
const requests = requestStore(table)
const exports = exportStore(table, clock, customerExports)
const publish = publishOrUnavailable(
  publishEvents(privacyEvents, busClient({ maxAttempts: 2 }), settings.BUS_NAME),
)
const data = heldData({
  ...{ cases, held, requests },
  parts: openParts(table, fingerprint, settings.REVIEW_KEY),
  passOns: openPassOnData(table),
})
const link = linkRequest({ requests, held })
const rectifications = rectificationStore(table)
const rights = openRights(table)
const found = keyedFingerprint(settings.ERASURE_KEY)
const blocked = blockedStore(table, keyFor(settings.ERASURE_KEY, 'blocked'), found)
const openings = fileOfOpening({
  ...{ held, rights, clock, accesses: accessStore(table), opened: openedFileStore(table) },
  isBlocked: isAllBlocked(blocked),
  find: findBlocked({
    ...{ rectifications, blocked, held, found, erasures: erasureStore(table), kept: retentionStore(table) },
  }),
})
const newId = () => randomUUID().replaceAll('-', '')
const choose = choosePart({
  ...{ calls, customers, directory },
  numberHashes: numberHashes(settings.SUPPRESSION_KEY),
})
const start = startCustomerExport({
  ...{ exports, openings, fingerprint, choose, clock },
  holding: showHolding(data),
  calls: listCalls({ calls, held }),
  files: customerFileStore(table, held),
  link,
  order: ({ createdAt: at, dealerId, exportId }) =>
    publish([
      {
        ...{ name: 'CustomerExportRequested', id: `${dealerId}/${exportId}`, at },
        data: { dealerId, exportId },
      },
    ]),
  newId,
})
const rectify = orderRectification({
  ...{ rectifications, cases, held, choose, link, publish, fingerprint, newId, clock },
  listCalls: listCalls({ calls, held }),
  blockedDays: settings.BLOCKED_DAYS,
})
const presign = presignDownload({ client: filesClient(), bucket: settings.FILES_BUCKET }, clock)
const read = getCustomerExport({ exports, presign, openings, clock })
const dealerOf = dealerFor({ directory, rights })
const record = recordViews({ views, directory, clock })
const viewed = viewedCases(held)

await warmUp(() => exports.get({ dealerId: 'warm-up', exportId: 'warm-up' }))

type Customer = { dealerId: string; customerRef: string }

const started = async (
  kind: CustomerExportKind,
  request: {
    params: Customer
    body: CustomerExportContent
    caller: Caller
    header: (name: string) => string | undefined
  },
) => {
  const { params, body, caller } = request
  const dealer = await dealerOf(caller, params.dealerId, 'execute')
  instructed(caller, body.instruction, clock())
  const { dealerId, customerRef } = params
  const asked = { by: caller, key: idempotencyKeyOf(request) }
  const exportId = await start(dealer, customerRef, kind, body, asked)
  const customer = `/v1/dealers/${dealerId}/customers/${encodeURIComponent(customerRef)}`
  const location = `${customer}/${kind}-exports/${exportId}`
  return { status: 202 as const, body: { exportId }, headers: { location } }
}

const shown = async (
  kind: CustomerExportKind,
  { params, caller }: { params: Customer & { exportId: string }; caller: Caller },
) => {
  const dealer = await dealerOf(caller, params.dealerId, 'execute')
  const file = await read(dealer, params, kind, caller)
  // Only with its address can the file be read.
  await record(caller, file.url === undefined ? [] : await viewed(params))
  return ok(file, { 'cache-control': 'no-store' })
}

/** The HTTP handler of what is ordered for a customer: files about them, and corrections, which show nothing of them. */
export const handler = httpHandler(
  [
    route(operations.startAccessExport, (request) => started('access', request)),
    route(operations.getAccessExport, (request) => shown('access', request)),
    route(operations.startPortabilityExport, (request) => started('portability', request)),
    route(operations.getPortabilityExport, (request) => shown('portability', request)),
    route(operations.rectifyCustomer, async (request) => {
      const { params, body, caller } = request
      await dealerOf(caller, params.dealerId, 'execute')
      instructed(caller, body.instruction, clock())
      const ordered = await rectify(params, body, { by: caller.id, key: idempotencyKeyOf(request) })
      const location = `/v1/dealers/${params.dealerId}/rectifications/${ordered.rectificationId}`
      return { status: 202 as const, body: showRectification(ordered), headers: { location } }
    }),
    route(operations.getRectification, async ({ params, caller }) => {
      await dealerOf(caller, params.dealerId, 'register')
      const found = await rectifications.get(params.dealerId, params.rectificationId)
      if (!found) throw new DomainError(platformErrors.notFound)
      return ok(showRectification(found))
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
