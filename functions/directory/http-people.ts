import { randomUUID } from 'node:crypto'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { etagOf, parseIfMatch } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { idempotencyKeyOf } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemRetryOnConflict } from '../platform/runtime/system-retry.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { tableClient } from '../platform/table/client.ts'
import { userPool, userPoolClient } from '../platform/users/user-pool.ts'
import { usersOrUnavailable } from '../platform/users/users.ts'
import { id } from '../platform/content/schemas.ts'
import { importPeople } from './imports/people/import-people.ts'
import { openPeopleAccess } from './access/open-people-access.ts'
import { addPerson } from './people/add-person.ts'
import { getPerson } from './people/get-person.ts'
import { inviteAgain } from './people/invite-person.ts'
import { listPeople } from './people/list-people.ts'
import { removePerson } from './people/remove-person.ts'
import { updatePerson } from './people/update-person.ts'
import { resetSecondFactor } from './people/reset-second-factor.ts'
import { shownPerson, shownReset } from './people/shown-person.ts'
import { privacyPeopleStore } from './rights/privacy-people-store.ts'
import { personStore } from './people/store/person-store.ts'
import { resetStore } from './people/store/reset-store.ts'
import { openDirectory } from './reading/open-directory.ts'
import { peopleOperations as operations } from './operations.ts'
import { peopleHttpSettings } from './settings.ts'

const settings = readSettings(peopleHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const people = personStore(table)
const ports = {
  people,
  privacy: privacyPeopleStore(table),
  resets: resetStore(table, clock),
  directory: openDirectory(table, clock),
  users: usersOrUnavailable(userPool(userPoolClient(), settings.USER_POOL_ID)),
  retryOnConflict: systemRetryOnConflict,
  newId: () => randomUUID(),
  clock,
}
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const list = listPeople(ports)
const add = addPerson(ports)
const importing = importPeople({ ...ports, sleep: systemWaiting.sleep })
const read = getPerson(ports)
const update = updatePerson(ports)
const remove = removePerson(ports)
const invite = inviteAgain(ports)
const reset = resetSecondFactor(ports)

await warmUp(() => people.get('-'))

/** The HTTP handler of the operations on dealers' people: the only function that may change users of the pool. */
export const handler = httpHandler(
  [
    route(operations.listPeople, async (request) => {
      const after = page.start(operations.listPeople, request, id)
      const { items, position } = await list(request.params.dealerId, request.query.limit, after)
      return page.respond(operations.listPeople, request, items, position)
    }),
    route(operations.addPerson, async ({ params, body, caller }) => {
      const { status, person } = await add({ ...params, ...body, by: caller.id })
      const location = `/v1/dealers/${params.dealerId}/people/${person.personId}`
      return {
        status,
        body: shownPerson(person, params.dealerId),
        headers: { location, etag: etagOf(person.revision) },
      }
    }),
    route(operations.importPeople, async ({ body, caller, requestId, remainingMs }) =>
      ok(await importing({ ...body, by: caller.id, requestId, remainingMs })),
    ),
    route(operations.getPerson, async ({ params }) => {
      const { body, revision } = await read(params.personId, params.dealerId)
      return ok(body, { etag: etagOf(revision) })
    }),
    route(operations.changePerson, async ({ params, body, caller, header }) => {
      const ifMatch = parseIfMatch(header('if-match'))
      const person = await update({ ...params, ...body, ifMatch, by: caller.id })
      return ok(shownPerson(person, params.dealerId), { etag: etagOf(person.revision) })
    }),
    route(operations.removePerson, async ({ params, caller }) => {
      await remove({ ...params, by: caller.id })
      return { status: 204 as const, body: null }
    }),
    route(operations.invitePerson, async ({ params, caller }) =>
      ok(await invite({ ...params, by: caller.id })),
    ),
    route(operations.resetSecondFactor, async (request) => {
      const { params, body, caller } = request
      const key = idempotencyKeyOf(request)
      const done = await reset({ ...params, ...body, by: caller.id, key })
      return { status: 201 as const, body: shownReset(done) }
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
