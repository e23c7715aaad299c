import * as z from 'zod/mini'
import { idIn, listListed, listPlace } from '../directory/lists/list-listed.ts'
import { openLists } from '../directory/lists/open-lists.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { groupSummary } from './group/listed-group.ts'
import { keys } from './keys.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { openDealers, openDirectory } from '../directory/reading/open-directory.ts'
import { putResource } from '../directory/resources/put-resource.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { etagOf, parseIfMatch } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { groupResources } from './group/group-resources.ts'
import { groupStore } from './group/group-store.ts'
import { joinGroup } from './membership/join-group.ts'
import { leaveGroup } from './membership/leave-group.ts'
import { groupsOperations as operations } from './operations.ts'
import { readGroup } from './group/read-group.ts'
import { groupsHttpSettings } from './settings.ts'

const settings = readSettings(groupsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const dealers = openDealers(table)
const groups = groupStore(table)

const keep = putResource({ settings: groupResources(groups, retryOnConflict), clock })
const read = readGroup({ groups, directory: openDirectory(table, clock) })
const join = joinGroup({ groups, dealers, clock, retryOnConflict })
const leave = leaveGroup({ groups, clock, retryOnConflict })

const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const list = listListed(openLists(table), {
  kind: 'group',
  keyOf: (place) => keys.group(idIn(place)),
  show: ({ summary }) => z.parse(groupSummary, summary),
})

// Groups themselves are only read with strong consistency.
await warmUp(() => dealers.get('-', false))

/** The HTTP handler of the groups' operations. */
export const handler = httpHandler(
  [
    route(operations.putGroup, async ({ params, body: content, caller, gatewayRequestId: putBy, header }) => {
      const ifMatch = parseIfMatch(header('if-match'))
      const put = await keep({ id: params.groupId, content, ifMatch, by: caller.id, putBy })
      return {
        status: put.status,
        body: { ...params, ...put.content },
        headers: { etag: etagOf(put.revision) },
      }
    }),
    route(operations.getGroup, async ({ params, caller }) => {
      const { body, revision } = await read(params.groupId, caller)
      return ok(body, { etag: etagOf(revision) })
    }),
    route(operations.listGroups, async (request) => {
      const start = page.start(operations.listGroups, request, listPlace)
      const { items, position } = await list(request.query, start)
      return page.respond(operations.listGroups, request, items, position)
    }),
    route(operations.putParticipant, async ({ params }) => {
      const { status, participationNumber } = await join(params.groupId, params.dealerId)
      return { status, body: { ...params, participationNumber } }
    }),
    route(operations.deleteParticipant, async ({ params }) => {
      await leave(params.groupId, params.dealerId)
      return { status: 204 as const, body: null }
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
