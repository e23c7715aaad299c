import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import type { Context } from 'aws-lambda'
import * as z from 'zod/mini'
import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { exportStore } from '../platform/exporting/export-store.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { uploadFile } from '../platform/files/storing/upload-file.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { tableClient } from '../platform/table/client.ts'
import { problemEvents } from './events.ts'
import { makeExport } from './exporting/make-export.ts'
import { problemExports } from './exporting/problem-export.ts'
import { maxRows } from './exporting/start-export.ts'
import { onExportSettings } from './settings.ts'

// Otherwise V8 lets short-lived objects grow to some 100 MB before it clears them away (npm run bench -- --only export).
setFlagsFromString('--semi-space-growth-factor=1')

const settings = readSettings(onExportSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const make = makeExport({
  ...openCases(table),
  exports: exportStore(table, clock, problemExports),
  directory: openDirectory(table, clock),
  upload: uploadFile({ client: filesClient(), bucket: settings.FILES_BUCKET }),
  log,
  newId: randomUUID,
  sleep: systemWaiting.sleep,
  clock,
})
const ordered = z.object({ detail: z.object({ data: problemEvents.ProblemExportRequested.data }) })

/** Receives orders for files from our bus. Lambda attempts each three times, as the function's construct says. */
export const handler = backgroundHandler(
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const { data } = z.parse(ordered, event).detail
    await make(data, { maxRows, maxAttempts: 3, remainingMs: () => context.getRemainingTimeInMillis() })
  },
)
