import { openBrandSurveys } from '../directory/brand-surveys/open-brand-surveys.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { openGroups } from '../groups/group/open-groups.ts'
import * as z from 'zod/mini'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { drawEvents } from './events.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { idempotent } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { keys } from './keys.ts'
import { readOneByOne } from '../platform/table/read-item.ts'
import { idempotencyStore } from '../platform/http/idempotency/idempotency-store.ts'
import { announcingStore } from './announcing/announcing-store.ts'
import { drawMailStore } from './announcing/mail/draw-mail-store.ts'
import { drawStore } from './store/draw-store.ts'
import { month } from '../platform/calendar/draw-months.ts'
import { getGroupCoherence } from './coherence/get-group-coherence.ts'
import { openEligibility } from '../surveys/eligibility/open-eligibility.ts'
import { openSurveyFigures } from '../surveys/counting/open-survey-figures.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { getCommitments } from './reading/get-commitments.ts'
import { getDraw } from './reading/get-draw.ts'
import { getMonth } from './reading/get-month.ts'
import { getStatement } from './reading/get-statement.ts'
import { groupFactStore } from './discounts/discount-store.ts'
import { drawsHttpSettings } from './settings.ts'
import { listDraws } from './reading/list-draws.ts'
import { monthStore } from './months/month-store.ts'
import { drawsOperations as operations } from './operations.ts'
import { passOn } from './discounts/pass-on.ts'
import { publishOrUnavailable } from '../platform/events/publish-or-unavailable.ts'
import { recordApplication } from './discounts/record-application.ts'

const settings = readSettings(drawsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const ports = {
  groups: openGroups(table),
  draws: drawStore(table),
  months: monthStore(table),
  ...groupFactStore(table),
  announcing: announcingStore(table),
  mails: drawMailStore(table),
  publish: publishOrUnavailable(publishEvents(drawEvents, busClient({ maxAttempts: 2 }), settings.BUS_NAME)),
  clock,
}
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const idempotently = idempotent({ store: idempotencyStore(table), fingerprint, clock })
const directory = openDirectory(table, clock)
const list = listDraws(ports)
const read = getDraw(ports)
const readStatement = getStatement(ports)
const readMonth = getMonth(ports)
const readCommitments = getCommitments(ports)
const readCoherence = getGroupCoherence({
  ...ports,
  figures: openSurveyFigures(table),
  directory,
  brandSurvey: openBrandSurveys(table, clock).get,
})
const apply = recordApplication(ports)
const handOn = passOn({ ...ports, eligibility: openEligibility(table, { fingerprint, directory, clock }) })

await warmUp(() => readOneByOne(table)(keys.drawMonth('-'), false))

/** Serves draws, and records the two facts that may follow one. */
export const handler = httpHandler(
  [
    route(operations.listDraws, async (request) => {
      const { params, query, caller } = request
      const from = page.start(operations.listDraws, request, month)
      const { items, position } = await list(params.groupId, caller, query.limit, from)
      return page.respond(operations.listDraws, request, items, position)
    }),
    route(operations.getDraw, async ({ params, caller }) =>
      ok(await read(params.groupId, params.month, caller)),
    ),
    route(operations.getStatement, async ({ params, query, caller }) =>
      ok(await readStatement(params.groupId, query.year, caller)),
    ),
    route(operations.applyDiscount, (request) =>
      idempotently(operations.applyDiscount, request, () => {
        const { params, body, caller } = request
        return apply(params.groupId, params.month, body, caller.id)
      }),
    ),
    route(operations.passOn, (request) =>
      idempotently(operations.passOn, request, () => {
        const { params, body, caller } = request
        return handOn(params.groupId, params.month, body, caller)
      }),
    ),
    route(operations.getGroupCoherence, async ({ params, query, caller }) =>
      ok(await readCoherence(params.groupId, query, caller)),
    ),
    route(operations.getDrawMonth, async ({ params }) => ok(await readMonth(params.month))),
    route(operations.getCommitments, async (request) => {
      const { params, query } = request
      const start = page.start(operations.getCommitments, request, z.int())
      const { facts, items, position } =
        query.group === undefined
          ? await readCommitments.page(params.month, start)
          : await readCommitments.ofGroup(params.month, query.group)
      const { body, headers } = page.respond(operations.getCommitments, request, items, position)
      return ok({ ...facts, ...body }, { ...headers, 'cache-control': 'public, max-age=3600' })
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
