import { numberHashes } from '../cases/customer/number-hash.ts'
import { readNotToRing } from '../cases/suspension/not-to-ring.ts'
import { rightsOfCall } from '../cases/suspension/rights-of-call.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openDealers, openDirectory } from '../directory/reading/open-directory.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { acknowledge, showLink } from './acknowledging/acknowledge.ts'
import { respondToForm, respondWithError, respondWithLink } from './acknowledging/respond-with-link.ts'
import { linkOperations as operations } from './operations.ts'
import { httpLinksSettings } from './settings.ts'
import { takeStep } from './steps/take-step.ts'

const settings = readSettings(httpLinksSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const dealers = openDealers(table)
const stores = openCases(table)
const hashes = numberHashes(settings.SUPPRESSION_KEY)
const rightsOf = rightsOfCall({ customers: stores.customers, numberHashes: hashes })
const ports = {
  ...stores,
  readNotToRing: readNotToRing({ rightsOf, rights: stores.rights, numberHashes: hashes }),
  readDealer: async (dealerId: string) => (await dealers.get(dealerId, true))?.content,
  clock,
}
const step = takeStep({ ...stores, directory: openDirectory(table, clock), clock, waiting: systemWaiting })
const show = showLink(ports)
const take = acknowledge({ ...ports, step })

// Nobody has this id, so that what is read is nothing.
await warmUp(() => dealers.get('-', false))

/** The HTTP handler of the links in alerts: whoever has one is a person with a browser, so errors are pages too. */
export const handler = httpHandler(
  [
    route(operations.showAcknowledgement, async ({ params }) => respondWithLink(await show(params.token))),
    route(operations.checkAcknowledgement, async ({ params }) => respondWithLink(await show(params.token))),
    route(operations.acknowledge, async ({ params, form }) => respondToForm(await take(params.token, form))),
  ],
  { clients: audienceClients(settings) },
  { showError: respondWithError },
)
