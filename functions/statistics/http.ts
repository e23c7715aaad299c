import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { figuresStore } from './counting/figures-store.ts'
import { summaryStore } from './counting/summary-store.ts'
import { statisticsOperations as operations } from './operations.ts'
import { getOverview } from './reading/get-overview.ts'
import { getStatistics } from './reading/get-statistics.ts'
import { statisticsHttpSettings } from './settings.ts'

const settings = readSettings(statisticsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const figures = figuresStore(table)
const ofDealer = getStatistics({ figures, directory: openDirectory(table, clock), clock })
const ofAll = getOverview({ summaries: summaryStore(table), clock })

await warmUp(() => figures.getRepeated('-'))

/** The HTTP handler of the figures' operations. */
export const handler = httpHandler(
  [
    route(operations.getStatistics, async ({ params, query }) => ok(await ofDealer(params.dealerId, query))),
    route(operations.getOverview, async ({ query }) => ok(await ofAll(query))),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
