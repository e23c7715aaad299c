import * as z from 'zod/mini'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { id } from '../platform/content/schemas.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { etagOf, parseIfMatch } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { keyFor } from '../platform/sealing/sealing.ts'
import { tableClient } from '../platform/table/client.ts'
import {
  changeRequest,
  eraseRequest,
  getRequest,
  listRequests,
  otherRequests,
  searchRequests,
} from './handling/handle-requests.ts'
import { replayListStore } from './handling/replay-list-store.ts'
import { replayRequests } from './handling/replay-requests.ts'
import { requestStore } from './handling/request-store.ts'
import { informationRequestOperations as operations } from './operations.ts'
import { addressHash } from './request/address-item.ts'
import { viewStore } from './viewing/view-store.ts'
import { informationRequestsSettings } from './settings.ts'

const settings = readSettings(informationRequestsSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const requests = requestStore(
  table,
  keyFor(settings.ERASURE_KEY, 'information-blocked'),
  addressHash(keyedFingerprint(settings.FINGERPRINT_KEY)),
)
const ports = { requests, retryOnConflict, clock }
const views = viewStore(table)
/** A response about one request, with who looked at it, whoever asks included, and the others of its address. */
const detail = async ({ shown, revision }: Awaited<ReturnType<typeof get>>, by: string) => {
  await views.record(shown.requestId, by, clock())
  const [seen, of] = await Promise.all([views.list(shown.requestId, clock()), others(shown)])
  return ok({ ...shown, views: seen, others: of }, { etag: etagOf(revision) })
}
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const list = listRequests(ports)
const search = searchRequests(ports)
const get = getRequest(ports)
const toReplay = replayListStore({ client: filesClient(), bucket: settings.PROOFS_BUCKET })
const change = changeRequest({ ...ports, toReplay })
const erase = eraseRequest({ ...ports, toReplay })
const replay = replayRequests({ ...ports, toReplay })
const others = otherRequests(ports)

await warmUp(() => requests.get('-', clock()))

const http = httpHandler(
  [
    route(operations.listInformationRequests, async (request) => {
      const after = page.start(operations.listInformationRequests, request, id)
      const { items, position } = await list(request.query.show, request.query.limit, after)
      await Promise.all(items.map(({ requestId }) => views.record(requestId, request.caller.id, clock())))
      return page.respond(operations.listInformationRequests, request, items, position)
    }),
    route(operations.searchInformationRequests, async ({ body, caller }) => {
      const found = await search(body)
      await Promise.all(found.items.map(({ requestId }) => views.record(requestId, caller.id, clock())))
      return ok(found, { 'cache-control': 'no-store' })
    }),
    route(operations.getInformationRequest, async ({ params, caller }) =>
      detail(await get(params.requestId), caller.id),
    ),
    route(operations.changeInformationRequest, async ({ params, body, caller, header }) => {
      const ifMatch = parseIfMatch(header('if-match'))
      return detail(await change({ ...params, change: body, ifMatch, by: caller.id }), caller.id)
    }),
    route(operations.eraseInformationRequest, async ({ params, caller }) => {
      await erase(params.requestId, caller.id)
      return { status: 204 as const, body: null }
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)

const replayed = z.strictObject({ replay: z.literal(true) })

/**
 * The HTTP handler of what staff do with requests for information. Invoked with `{"replay": true}`, after a restore, it erases
 * again the requests that came back and withdraws again the wishes for news, and returns how many there were of each.
 */
export const handler = async (
  event: Parameters<typeof http>[0],
  context: Parameters<typeof http>[1],
): Promise<Awaited<ReturnType<typeof http>> | Awaited<ReturnType<typeof replay>>> =>
  z.safeParse(replayed, event).success ? replay() : http(event, context)
