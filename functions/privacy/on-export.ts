import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import * as z from 'zod/mini'
import { openParts } from './holding/open-parts.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openBrandSurveys } from '../directory/brand-surveys/open-brand-surveys.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openPassOnData } from '../draws/personal-data/open-personal-data.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { exportStore } from '../platform/exporting/export-store.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { fileReader } from '../platform/files/storing/read-file.ts'
import { uploadFile } from '../platform/files/storing/upload-file.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { tableClient } from '../platform/table/client.ts'
import { privacyEvents } from './events.ts'
import { customerExports, customerFileKey } from './exporting/customer-export.ts'
import { makeCustomerExport } from './exporting/make-customer-export.ts'
import { refusedHeld } from './exporting/refused-held.ts'
import { heldStore } from './finding/held-store.ts'
import { heldData } from './holding/held-data.ts'
import { blockedStore } from './blocking/blocked-store.ts'
import { keyFor } from '../platform/sealing/sealing.ts'
import { openRefusedFinding } from '../surveys/personal-data/open-refused-rows.ts'
import { openDrawSecrecy } from '../supervision/personal-data/open-draw-secrecy.ts'
import { readBlocked } from './opening/file/read-blocked.ts'
import { requestStore } from './register/request-store.ts'
import { onCustomerExportSettings } from './settings.ts'

const settings = readSettings(onCustomerExportSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const bucket = { client: filesClient(), bucket: settings.FILES_BUCKET }
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const held = heldStore(table, fingerprint)
const data = heldData({
  cases: openCases(table).cases,
  held,
  requests: requestStore(table),
  parts: openParts(table, fingerprint, settings.REVIEW_KEY),
  passOns: openPassOnData(table),
})
const blocked = blockedStore(
  table,
  keyFor(settings.ERASURE_KEY, 'blocked'),
  keyedFingerprint(settings.ERASURE_KEY),
)
const directory = openDirectory(table, clock)
const make = makeCustomerExport({
  exports: exportStore(table, clock, customerExports),
  directory,
  brandSurveys: openBrandSurveys(table, clock),
  data,
  blocked: readBlocked({ blocked, data, maySee: openDrawSecrecy(table) }),
  refused: refusedHeld({ data, held, directory, findRefused: openRefusedFinding(table, bucket, clock) }),
  callMonths: settings.CALL_MONTHS,
  upload: uploadFile(bucket),
  forget: (ids) => fileReader(bucket).remove(customerFileKey(ids)),
  log,
  newId: randomUUID,
  sleep: systemWaiting.sleep,
  clock,
})
const ordered = z.object({ detail: z.object({ data: privacyEvents.CustomerExportRequested.data }) })

/** More things than this are held about nobody: a million calls of one company. */
const maxRows = 10_000_000

/** Receives orders for files about customers from our bus. Lambda attempts each three times, as the construct says. */
export const handler = backgroundHandler(
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const { data } = z.parse(ordered, event).detail
    await make(data, { maxRows, maxAttempts: 3, remainingMs: () => context.getRemainingTimeInMillis() })
  },
)
