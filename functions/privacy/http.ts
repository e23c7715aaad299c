import { openCases } from '../cases/store/open-cases.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openPeople, openPeopleAccess } from '../directory/people/open-people.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { heldStore } from './finding/held-store.ts'
import { searchCustomers } from './finding/search-customers.ts'
import { dealerFor } from './handling/dealer-for.ts'
import { privacyOperations as operations } from './operations.ts'
import { privacyHttpSettings } from './settings.ts'

const settings = readSettings(privacyHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const { cases, views } = openCases(table)
const held = heldStore(table, keyedFingerprint(settings.FINGERPRINT_KEY))
const dealerOf = dealerFor({ directory, people: openPeople(table) })
const search = searchCustomers({ cases, held })
const record = recordViews({ views, directory, clock })

await warmUp(() => held.calls('-', '-', 1))

/** The HTTP handler of the operations for people's rights. */
export const handler = httpHandler(
  [
    route(operations.searchCustomers, async ({ params, body, caller }) => {
      const dealer = await dealerOf(caller, params.dealerId)
      const found = await search(dealer, body)
      if (found.items.length > 0) await record(caller, [{ ...params, what: 'customer-search' }])
      return ok(found, { 'cache-control': 'no-store' })
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
