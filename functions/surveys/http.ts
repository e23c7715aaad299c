import * as z from 'zod/mini'
import { isListed } from '../cases/customer/is-listed.ts'
import { numberHashes as hashesOf } from '../cases/customer/number-hash.ts'
import { readContact } from '../cases/customer/read-contact.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { recordViews } from '../cases/viewing/record-views.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { DomainError, platformErrors } from '../platform/errors/errors.ts'
import { absentIfGone } from '../platform/errors/gone.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { keepEvent } from '../platform/events/outbox/keep-event.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { etagOf, parseIfMatch } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { pages } from '../platform/http/lists/pages.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { surveyEvents } from './events.ts'
import { claimStore } from './claiming/claim-store.ts'
import { refuseCallKeys } from './claiming/refuse-call-keys.ts'
import { eligibilityOf } from './eligibility/eligibility-of.ts'
import { isSeen, isShown, type IsSeen } from './eligibility/is-seen.ts'
import { listResponses, responsePosition } from './eligibility/list-responses.ts'
import { listedCustomers } from './eligibility/listed-customers.ts'
import { acceptVersion } from './settling/accept-version.ts'
import { linkResponse } from './matching/link-response.ts'
import { openMatching } from './matching/open-matching.ts'
import { settleMatch } from './settling/settle-match.ts'
import { surveysOperations as operations } from './operations.ts'
import { responseStore } from './response/response-store.ts'
import type { SurveyResponse } from './response/response.ts'
import { asAnonymous, asGiven, shownEligible, shownResponse } from './response/shown-response.ts'
import { takeResponse } from './response/take-response.ts'
import { surveysHttpSettings } from './settings.ts'
import { tellTaken } from './telling/tell-taken.ts'
import { untoldStore } from './telling/untold-store.ts'
import { isPerPerson } from './use/individual-use.ts'
import { namedBrands } from './use/named-brands.ts'
import { withheldBrands } from './use/withheld-brands.ts'
import { readmitResponse } from './withdrawing/readmit-response.ts'
import { refuseFrozen } from './withdrawing/refuse-frozen.ts'
import { shownWithdrawal, withdrawResponse } from './withdrawing/withdraw-response.ts'
import { withdrawalStore } from './withdrawing/withdrawal-store.ts'

const settings = readSettings(surveysHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const matching = openMatching(table, { fingerprint, clock })
const { directory, brandSurveys } = matching
const responses = responseStore(table)
const claims = claimStore(table)
const tells = tellTaken({
  untold: untoldStore(table),
  // A caller is waiting: what the bus does not take at once, the check of what is untold tells it.
  publish: publishEvents(surveyEvents, busClient({ maxAttempts: 1 }), settings.BUS_NAME),
})
const judge = eligibilityOf({ directory, brandSurveys })
const show = async (stored: SurveyResponse) => {
  const use = await brandSurveys.get(stored.brand)
  const response = isPerPerson(use) ? asGiven(stored) : asAnonymous(stored)
  return shownResponse(response, await judge(response))
}
const cases = openCases(table)
const seen = isSeen({ readContact: readContact(cases) })
const shownToAnybody = isShown({ brandSurvey: brandSurveys.get, seen })
const take = takeResponse({
  ...{ directory, brandSurveys, responses, fingerprint, clock, mark: matching.mark },
  ...{ claims, show, mayShow: shownToAnybody },
  refuseKeys: refuseCallKeys(matching),
  link: linkResponse(matching),
  tellTaken: tells,
})
const settle = settleMatch({ ...matching, clock })
const accept = acceptVersion({ ...matching, fingerprint, clock, tellTaken: tells })
const withdrawals = withdrawalStore(table)
const keep = keepEvent(surveyEvents, settings.TABLE_NAME)
const readmit = readmitResponse({ withdrawals, responses, keepEvent: keep, clock })
const withdraw = withdrawResponse({
  ...{ responses, claims, fingerprint, clock, matches: matching.matches, mark: matching.mark },
  withdrawals,
  refuseFrozen: refuseFrozen({ calls: cases.calls, readContact: readContact(cases), directory }),
  keepEvent: keep,
})
const list = listResponses({ directory, responses, judge })
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const listed = listedCustomers({
  cases: cases.cases,
  isListed: isListed({ readContact: readContact(cases), numberHashes: hashesOf(settings.SUPPRESSION_KEY) }),
})
/** Throws `not-found` for a response that is there, but that `may` lets nobody see. */
const refuseUnless = async (
  may: IsSeen,
  { dealerId, responseId }: Pick<SurveyResponse, 'dealerId' | 'responseId'>,
) => {
  const response = await absentIfGone(responses.get(dealerId, responseId))
  if (response && !(await may(response))) throw new DomainError(platformErrors.notFound)
}
const withheld = withheldBrands({ directory, brandSurvey: brandSurveys.get })
const name = namedBrands({ directory })
type BrandPage = { body: { items: readonly { brand: string }[] } }
const brandsOf = async (dealerId: string) => (await directory.dealer(dealerId))?.brands ?? []
/** The page of a list, with what the dealer's brands, and those of its items, are called. */
const withBrands = async <Page extends BrandPage>(dealerId: string, listPage: Page) => {
  const ofItems = listPage.body.items.map(({ brand }) => brand)
  const brands = await name([...(await brandsOf(dealerId)), ...ofItems])
  return { ...listPage, body: { ...listPage.body, brands } }
}
/** The page of a list of responses, with the brands of which it shows none. */
const withWithheld = async <Page extends BrandPage>(dealerId: string, listPage: Page) => {
  const found = await withBrands(dealerId, listPage)
  return { ...found, body: { ...found.body, withheldBrands: await withheld(await brandsOf(dealerId)) } }
}
const record = recordViews({ views: cases.views, directory, clock })

await warmUp(() => responses.get('-', '-'))

/** The HTTP handler of the brand surveys' operations. */
export const handler = httpHandler(
  [
    route(operations.putSurveyResponse, ({ params, body: content, gatewayRequestId: putBy, caller }) =>
      take({ ...params, content, putBy, isStaff: caller.audience === 'staff' }),
    ),
    route(operations.getSurveyResponse, async ({ params, caller }) => {
      const response = await responses.get(params.dealerId, params.responseId)
      // Anonymous ones are not listed either: the time and the marks may tell a dealer whose it is.
      const isHidden = caller.audience === 'dealer' && response?.match.state === 'anonymous'
      if (!response || isHidden || !(await shownToAnybody(response)))
        throw new DomainError(platformErrors.notFound)
      await record(caller, [{ dealerId: params.dealerId, what: 'survey-response-list' }])
      return ok(await show(response), { etag: etagOf(response.n) })
    }),
    route(operations.settleSurveyMatch, async ({ params, body, caller, header }) => {
      const ifMatch = parseIfMatch(header('if-match'))
      await refuseUnless(shownToAnybody, params)
      const response = await settle({
        ...{ ...params, ...body, ifMatch, by: caller.id },
        isStaff: caller.audience === 'staff',
      })
      return ok(await show(response), { etag: etagOf(response.n) })
    }),
    route(
      operations.acceptSurveyResponseVersion,
      async ({ params, body: content, header, gatewayRequestId: putBy }) => {
        await refuseUnless(seen, params)
        const response = await accept({ ...params, content, putBy }, parseIfMatch(header('if-match')))
        return ok(await show(response), { etag: etagOf(response.n) })
      },
    ),
    route(operations.withdrawSurveyResponse, async ({ params, body, caller, header }) => {
      const ifMatch = parseIfMatch(header('if-match'))
      return ok(await withdraw({ ...params, ...body, ifMatch, by: caller.id }))
    }),
    route(operations.readmitSurveyResponse, async ({ params, caller }) => {
      await readmit({ ...params, by: caller.id })
      return { status: 204 as const, body: null }
    }),
    route(operations.listWithdrawnSurveyResponses, async (request) => {
      const { params, query } = request
      if (!(await directory.dealer(params.dealerId))) throw new DomainError(platformErrors.notFound)
      const after = page.start(operations.listWithdrawnSurveyResponses, request, z.string())
      const found = await withdrawals.list(params.dealerId, query.limit, after)
      const shown = found.withdrawals.map((each) => shownWithdrawal(each, each))
      return withBrands(
        params.dealerId,
        page.respond(operations.listWithdrawnSurveyResponses, request, shown, found.next),
      )
    }),
    route(operations.listSurveyResponses, async (request) => {
      const { params, query, caller } = request
      const after = page.start(operations.listSurveyResponses, request, responsePosition)
      const { items: found, position } = await list(
        { ...params, ...query },
        ({ response }) => query.match === undefined || response.match.state === query.match,
        after,
      )
      const areSeen = await Promise.all(found.map(({ response }) => shownToAnybody(response)))
      const items = found.filter((_, index) => areSeen[index])
      if (items.length > 0) await record(caller, [{ ...params, what: 'survey-response-list' }])
      const shown = items.map(({ response, judged }) => shownResponse(response, judged))
      return withWithheld(
        params.dealerId,
        page.respond(operations.listSurveyResponses, request, shown, position),
      )
    }),
    route(operations.listEligibleCustomers, async (request) => {
      const { params, query, caller } = request
      const after = page.start(operations.listEligibleCustomers, request, responsePosition)
      const { items: found, position } = await list(
        { ...params, ...query },
        ({ response, judged }) => shownEligible(response, judged) !== undefined,
        after,
      )
      const areShown = await Promise.all(found.map(({ response }) => shownToAnybody(response)))
      const items = await listed(found.filter((_, index) => areShown[index]))
      if (items.length > 0) await record(caller, [{ ...params, what: 'survey-response-list' }])
      const shown = items.flatMap(({ response, judged }) => shownEligible(response, judged) ?? [])
      return withWithheld(
        params.dealerId,
        page.respond(operations.listEligibleCustomers, request, shown, position),
      )
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
