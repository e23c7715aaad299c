import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import * as z from 'zod/mini'
import { numberHashes } from '../cases/customer/number-hash.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openDealerCodes } from '../directory/brand-surveys/open-dealer-codes.ts'
import { openBrandSurveysAnew } from '../directory/brand-surveys/open-brand-surveys.ts'
import { openLists } from '../directory/lists/open-lists.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { filesClient } from '../platform/files/storing/files-client.ts'
import { fileReader } from '../platform/files/storing/read-file.ts'
import { uploadFile } from '../platform/files/storing/upload-file.ts'
import { timeBudgetOf, timeLeftIn } from '../platform/retry/time-budget.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { tableClient } from '../platform/table/client.ts'
import { surveyEvents } from './events.ts'
import { claimKept } from './claiming/claim-kept.ts'
import { claimProgressStore } from './claiming/claim-progress-store.ts'
import { claimStore } from './claiming/claim-store.ts'
import { uploadArrived } from './importing/asking/begin-reading.ts'
import { importOfKey } from './importing/import-files.ts'
import { orderReading, tellImported } from './importing/order-reading.ts'
import { runLimits } from './importing/reading/pace.ts'
import { paceWith } from './importing/reading/pace.ts'
import { mappingStore } from './importing/mappings/mapping-store.ts'
import { readImport } from './importing/reading/read-import.ts'
import { joinRefused } from './importing/refused/join-refused.ts'
import { ofErased } from './importing/refused/of-erased.ts'
import { importStore } from './importing/store/import-store.ts'
import { responseBatches } from './importing/store/response-batch-store.ts'
import { sweepImports } from './importing/sweep-imports.ts'
import { finishImport } from './importing/reading/finish-import.ts'
import { acceptRow } from './settling/accept-version.ts'
import { linkResponse } from './matching/link-response.ts'
import { foreseeMatches } from './matching/foresee-matches.ts'
import { matchKept } from './matching/match-kept.ts'
import { openMatching } from './matching/open-matching.ts'
import { coverUntil } from './recomputing/cover-until.ts'
import { markMonthsOf } from './recomputing/mark-survey-months.ts'
import { surveyFiguresStore } from './counting/survey-figures-store.ts'
import { onReadSettings } from './settings.ts'
import { tellOfPage } from './telling/tell-taken.ts'
import { tellUntold } from './telling/tell-untold.ts'
import { untoldStore } from './telling/untold-store.ts'
import { responseStore } from './response/response-store.ts'

const settings = readSettings(onReadSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const bucket = { client: filesClient(), bucket: settings.FILES_BUCKET }
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const matching = openMatching(table, { fingerprint, clock })
const dealerCodes = openDealerCodes(table).all
const directory = openDirectory(table, clock)
const cover = coverUntil({ figures: surveyFiguresStore(table), mark: matching.mark })
const imports = importStore(table)
const files = fileReader(bucket)
const publish = publishEvents(surveyEvents, busClient(), settings.BUS_NAME)
const order = orderReading({ imports, publish, clock })
const arrived = uploadArrived({ imports })
const link = linkResponse(matching)
const sweep = sweepImports({ imports, files, arrived, order, clock })
const tellRest = tellUntold({
  ...{ untold: untoldStore(table), responses: responseStore(table), link, publish, clock },
})
const claimRest = claimKept({
  ...{ progress: claimProgressStore(table), lists: openLists(table), responses: responseStore(table) },
  ...{ claims: claimStore(table), fingerprint, clock },
})
const ports = {
  ofErased: ofErased({
    rights: openCases(table).rights,
    numberHashes: numberHashes(settings.SUPPRESSION_KEY),
  }),
  imports,
  mappings: mappingStore(table),
  files,
  joinRefused: joinRefused({ files, upload: uploadFile(bucket) }),
  responses: responseBatches(table, systemWaiting),
  claims: claimStore(table),
  match: matchKept(matching),
  foresee: foreseeMatches(matching),
  tell: tellOfPage(publish),
  correct: acceptRow(matching),
  markMonths: markMonthsOf(matching.mark),
  // Whoever has just said what the columns are has the file read at once.
  brandSurveys: openBrandSurveysAnew(table),
  dealerCodes,
  directory,
  finished: finishImport({
    ...{ dealerCodes, directory, cover, clock },
    tell: tellImported({ publish, clock }),
  }),
  fingerprint,
  newId: randomUUID,
  clock,
  pace: paceWith(systemWaiting.sleep, clock),
}

const upload = z.object({
  source: z.literal('aws.s3'),
  detail: z.object({ object: z.object({ key: z.string() }) }),
})
const ordered = z.object({ detail: z.object({ data: surveyEvents.SurveyImportReading.data }) })
const scheduled = z.object({ schedule: z.string() })
const invocation = z.union([upload, ordered, scheduled])

/** Reads imports: from the bucket's event when a file has come, from our own for each further run, and on a schedule. */
export const handler = backgroundHandler(
  async (event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> => {
    const invoked = z.parse(invocation, event)
    if ('schedule' in invoked) {
      await sweep()
      await tellRest()
      await claimRest(timeLeftIn(timeBudgetOf(context)))
      return
    }
    const importId =
      'source' in invoked ? importOfKey(invoked.detail.object.key) : invoked.detail.data.importId
    if ('source' in invoked) await arrived(importId)
    const read = readImport(ports, { ...runLimits, hasTimeLeft: timeLeftIn(timeBudgetOf(context)) })
    if (await read(importId)) await order(importId)
  },
)
