import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { randomUUID } from 'node:crypto'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { publishOrUnavailable } from '../platform/events/publish-or-unavailable.ts'
import { exportStore } from '../platform/exporting/export-store.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { presignDownload } from '../platform/files/storing/presign-download.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { idempotencyKeyOf } from '../platform/http/idempotency/idempotent.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { problemEvents } from './events.ts'
import { getExport } from './exporting/get-export.ts'
import { problemExports } from './exporting/problem-export.ts'
import { startExport } from './exporting/start-export.ts'
import { problemExportOperations as operations } from './operations.ts'
import { exportsHttpSettings } from './settings.ts'

const settings = readSettings(exportsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const exports = exportStore(table, clock, problemExports)
const { problems, views } = openCases(table)
const bus = busClient({ maxAttempts: 2 })
const publish = publishOrUnavailable(publishEvents(problemEvents, bus, settings.BUS_NAME))
const start = startExport({
  exports,
  problems,
  directory,
  order: ({ createdAt: at, dealerId, exportId }) =>
    publish([
      {
        ...{ name: 'ProblemExportRequested', id: `${dealerId}/${exportId}`, at },
        data: { dealerId, exportId },
      },
    ]),
  fingerprint: keyedFingerprint(settings.FINGERPRINT_KEY),
  newId: () => randomUUID().replaceAll('-', ''),
  clock,
})
const presign = presignDownload({ client: filesClient(), bucket: settings.FILES_BUCKET }, clock)
const read = getExport({ exports, directory, presign, clock })
const record = recordViews({ views, directory, clock })

await warmUp(() => exports.get({ dealerId: 'warm-up', exportId: 'warm-up' }))

/** The HTTP handler of the operations for files of problems. */
export const handler = httpHandler(
  [
    route(operations.startProblemExport, async (request) => {
      const { params, body, caller } = request
      const key = idempotencyKeyOf(request)
      const exportId = await start(params.dealerId, body, { by: caller.id, key })
      const location = `/v1/dealers/${params.dealerId}/problem-exports/${exportId}`
      return { status: 202 as const, body: { exportId }, headers: { location } }
    }),
    route(operations.getProblemExport, async ({ params, caller }) => {
      const { dealerId, exportId } = params
      const file = await read(dealerId, exportId)
      // Only with its address can the file be read.
      await record(caller, file.url === undefined ? [] : [{ dealerId, what: 'problem-file' }])
      return ok(file, { 'cache-control': 'no-store' })
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
