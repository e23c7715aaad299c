import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { openCases } from '../cases/store/open-cases.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openBrandSurveys, openBrandSurveysAnew } from '../directory/brand-surveys/open-brand-surveys.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { publishOrUnavailable } from '../platform/events/publish-or-unavailable.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { presignDownload } from '../platform/files/storing/presign-download.ts'
import { presignUpload } from '../platform/files/storing/presign-upload.ts'
import { fileReader } from '../platform/files/storing/read-file.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { idempotencyKeyOf } from '../platform/http/idempotency/idempotent.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { surveyEvents } from './events.ts'
import { beginReading } from './importing/asking/begin-reading.ts'
import { previewImport } from './importing/asking/preview-import.ts'
import { showDifferences } from './importing/asking/show-differences.ts'
import { responseStore } from './response/response-store.ts'
import { listedOf, showImport } from './importing/asking/show-import.ts'
import { startImport } from './importing/asking/start-import.ts'
import { orderReading } from './importing/order-reading.ts'
import { importStore } from './importing/store/import-store.ts'
import { surveyImportOperations as operations } from './operations.ts'
import { importsHttpSettings } from './settings.ts'

const settings = readSettings(importsHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const bucket = { client: filesClient(), bucket: settings.FILES_BUCKET }
const imports = importStore(table)
const publish = publishOrUnavailable(
  publishEvents(surveyEvents, busClient({ maxAttempts: 2 }), settings.BUS_NAME),
)
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const brandSurveys = openBrandSurveys(table, clock)
const start = startImport({
  imports,
  brandSurveys,
  presign: presignUpload(bucket, clock),
  fingerprint: keyedFingerprint(settings.FINGERPRINT_KEY),
  newId: () => randomUUID().replaceAll('-', ''),
  clock,
})
const record = recordViews({
  views: openCases(table).views,
  directory: openDirectory(table, clock),
  clock,
})
const show = showImport({
  imports,
  differences: showDifferences({ responses: responseStore(table), brandSurveys }),
  record: (caller, dealerIds) =>
    record(
      caller,
      dealerIds.map((dealerId) => ({ dealerId, what: 'survey-response-list' })),
    ),
  presign: presignDownload(bucket, clock),
  clock,
})
const preview = previewImport({
  ...{ imports, files: fileReader(bucket), clock },
  // As the reading does, which may have begun just after the columns were said.
  brandSurveys: openBrandSurveysAnew(table),
})
const begin = beginReading({ imports, order: orderReading({ imports, publish, clock }) })

await warmUp(() => imports.get('-'))

/** The HTTP handler of the operations for files of survey responses. */
export const handler = httpHandler(
  [
    route(operations.startSurveyImport, async (request) => {
      const { body, caller } = request
      const started = await start(body, { by: caller.id, key: idempotencyKeyOf(request) })
      return {
        status: 201 as const,
        body: started,
        headers: { location: `/v1/survey-imports/${started.importId}` },
      }
    }),
    route(operations.listSurveyImports, async (request) => {
      const after = page.start(operations.listSurveyImports, request, z.string())
      const { imports: found, next } = await imports.list(request.query.limit, after)
      return page.respond(operations.listSurveyImports, request, found.map(listedOf), next)
    }),
    route(operations.getSurveyImport, async ({ params: { importId }, caller }) =>
      ok(await show(importId, caller)),
    ),
    route(operations.previewSurveyImport, async ({ params: { importId }, caller }) =>
      ok(await preview(importId, caller.id)),
    ),
    route(operations.readSurveyImport, async ({ params: { importId }, body }) => ({
      status: 202 as const,
      body: listedOf(await begin(importId, body)),
    })),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
