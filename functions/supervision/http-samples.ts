import { httpHandler, route } from '../platform/http/http-handler.ts'
import { ok } from '../platform/http/response.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { sampleOperations as operations } from './operations.ts'
import { readSample } from './sample/read-sample.ts'
import { sampleMonthStore } from './sample/sample-month-store.ts'
import { supervisionSamplesSettings } from './settings.ts'
import { strataStore } from './strata/strata-store.ts'

const settings = readSettings(supervisionSamplesSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const sample = readSample({ months: sampleMonthStore(table), strata: strataStore(table) })

/** The HTTP handler of what is public of the sample. Few ask, and it has nothing to warm up. */
export const handler = httpHandler(
  [
    route(operations.getSample, async ({ params }) =>
      ok(await sample(params.month), { 'cache-control': 'public, max-age=300' }),
    ),
  ],
  { clients: audienceClients(settings) },
)
