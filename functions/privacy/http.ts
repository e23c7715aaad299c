import { openCases } from '../cases/store/open-cases.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openPeopleAccess } from '../directory/people/open-people.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openRights } from '../directory/rights/open-rights.ts'
import { openCaseData } from '../cases/personal-data/open-personal-data.ts'
import { openPassOnData } from '../draws/personal-data/open-personal-data.ts'
import { openSurveyData } from '../surveys/personal-data/open-personal-data.ts'
import { DomainError, platformErrors } from '../platform/errors/errors.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { languageOf } from '../platform/words/language.ts'
import { elsewhere } from './holding/elsewhere.ts'
import { heldData } from './holding/held-data.ts'
import { holdingPosition } from './holding/holding-schemas.ts'
import { showHolding } from './holding/show-holding.ts'
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
import { viewedIn } from './holding/viewed-in.ts'
import { dealerFor } from './handling/dealer-for.ts'
import { privacyOperations as operations } from './operations.ts'
import { privacyHttpSettings } from './settings.ts'

const settings = readSettings(privacyHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const { cases, views } = openCases(table)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const held = heldStore(table, fingerprint)
const dealerOf = dealerFor({ directory, rights: openRights(table) })
const search = searchCustomers({ cases, held })
const data = heldData({
  ...{ cases, held },
  parts: [openCaseData(table), openSurveyData(table, fingerprint)],
  passOns: openPassOnData(table),
})
const holding = showHolding(data)
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const record = recordViews({ views, directory, clock })

await warmUp(() => held.calls('-', '-', 1))

/** The HTTP handler of the operations for people's rights. */
export const handler = httpHandler(
  [
    route(operations.searchCustomers, async ({ params, body, caller }) => {
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      const found = await search(dealer, body)
      if (found.items.length > 0) await record(caller, [{ ...params, what: 'customer-search' }])
      return ok(found, { 'cache-control': 'no-store' })
    }),
    route(operations.getCustomerData, async (request) => {
      const { params, query, caller } = request
      const dealer = await dealerOf(caller, params.dealerId, 'register')
      const after = page.start(operations.getCustomerData, request, holdingPosition)
      const { items, next } = await holding(params, query.limit, after)
      if (items.length === 0 && next === null && !after) throw new DomainError(platformErrors.notFound)
      await record(caller, viewedIn(params.dealerId, items))
      return ok({
        ...{ ...params, asOf: clock().toISOString(), items },
        elsewhere: elsewhere(languageOf(dealer.language)),
        next: next && page.cursor(operations.getCustomerData, request, next),
      })
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
