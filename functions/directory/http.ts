import * as z from 'zod/mini'
import { pages } from '../platform/http/lists/pages.ts'
import { keys } from './keys.ts'
import { brandPlace, listBrands } from './lists/list-brands.ts'
import { idIn, listListed, listPlace } from './lists/list-listed.ts'
import { listStore } from './lists/list-store.ts'
import { dealerSummary } from './lists/listed-dealer.ts'
import { questionnaireAt, questionnaireSummary } from './lists/listed-questionnaire.ts'
import { changePreferences } from './preferences/change-preferences.ts'
import { namesOf } from './reading/names-of.ts'
import { openPeople } from './people/open-people.ts'
import { openPeopleAccess } from './access/open-people-access.ts'
import { readResource, readVersion } from './resources/read-resource.ts'
import { shownDealer } from './dealers/shown-dealer.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { systemRetryOnConflict as retryOnConflict } from '../platform/runtime/system-retry.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { ok } from '../platform/http/response.ts'
import { etagOf, parseIfMatch } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemWaiting } from '../platform/runtime/system-waiting.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { directoryStore } from './reading/directory-store.ts'
import { directoryOperations as operations } from './operations.ts'
import { exclusionStore } from './exclusions/exclusion-store.ts'
import { putExclusionList, showExclusionList } from './exclusions/put-exclusion-list.ts'
import { dealerErrors, putDealer } from './dealers/put-dealer.ts'
import { dryStore } from './imports/dealers/dry-store.ts'
import { importDealers } from './imports/dealers/import-dealers.ts'
import { putQuestionnaire } from './questionnaires/put-questionnaire.ts'
import { putBrand, shownBrand } from './brands/put-brand.ts'
import { readDirectory } from './reading/read-directory.ts'
import { brandSurveyStore } from './brand-surveys/brand-survey-store.ts'
import { dealerCode } from './brand-surveys/dealer-code.ts'
import { dealerCodeStore } from './brand-surveys/dealer-code-store.ts'
import { putDealerCode } from './brand-surveys/put-dealer-code.ts'
import { putBrandSurvey, shownBrandSurvey } from './brand-surveys/put-brand-survey.ts'
import { readMe } from './people/read-me.ts'
import { directoryHttpSettings } from './settings.ts'

const settings = readSettings(directoryHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const { brands, dealers, questionnaires } = directoryStore(table)
const directory = readDirectory({ brands, dealers, questionnaires }, clock)
const keepBrand = putBrand({ brands, clock })
const brandSurveys = brandSurveyStore(table)
const keepBrandSurvey = putBrandSurvey({ brandSurveys, brands, clock })
const keepDealer = putDealer({ dealers, directory, clock })
const moreOfDealer = dealerErrors({ dealers, directory })
const importing = importDealers({
  real: { dealers, put: keepDealer, furtherErrors: moreOfDealer },
  dry: {
    dealers,
    put: putDealer({ dealers: dryStore(dealers), directory, clock }),
    furtherErrors: moreOfDealer,
  },
  sleep: systemWaiting.sleep,
})
const people = openPeople(table)
const me = readMe({ people, directory })
const nameOf = namesOf({ people })
const keepQuestionnaire = putQuestionnaire({ questionnaires, directory, clock })

const exclusions = exclusionStore(table, keyedFingerprint(settings.FINGERPRINT_KEY))
const keepExclusionList = putExclusionList({ exclusions, retryOnConflict, clock })

const preferences = changePreferences({ dealers, clock })
const page = pages([settings.CURSOR_KEY, settings.CURSOR_KEY_BEFORE], clock)
const lists = listStore(table)
const brandList = listBrands({ brands })
const questionnaireList = listListed(lists, {
  kind: 'questionnaire',
  keyOf: questionnaireAt,
  show: ({ summary }) => z.parse(questionnaireSummary, summary),
})
const dealerList = listListed(lists, {
  kind: 'dealer',
  keyOf: (place) => keys.dealer(idIn(place)),
  show: ({ summary, listedAs, group }) => ({
    dealerId: idIn(listedAs),
    ...z.parse(dealerSummary, summary),
    ...(group && { group }),
  }),
})

const etag = (revision: number) => ({ etag: etagOf(revision) })

await warmUp(() => brands.all(false))

/** The HTTP handler of the directory's operations. */
export const handler = httpHandler(
  [
    route(operations.putBrand, async ({ params, body: content, caller, gatewayRequestId: putBy, header }) => {
      const ifMatch = parseIfMatch(header('if-match'))
      const put = await keepBrand({ id: params.brandId, content, ifMatch, by: caller.id, putBy })
      return {
        status: put.status,
        body: shownBrand(params.brandId, put.content),
        headers: etag(put.revision),
      }
    }),
    route(operations.getBrand, async ({ params }) => {
      const { content, revision } = await readResource(brands)(params.brandId)
      return ok(shownBrand(params.brandId, content), etag(revision))
    }),
    route(
      operations.putBrandSurvey,
      async ({ params: { brandId }, body: content, caller, gatewayRequestId: putBy, header }) => {
        const ifMatch = parseIfMatch(header('if-match'))
        const put = await keepBrandSurvey({ id: brandId, content, ifMatch, by: caller.id, putBy })
        return { status: put.status, body: { brandId, ...put.content }, headers: etag(put.revision) }
      },
    ),
    route(operations.getBrandSurvey, async ({ params: { brandId } }) => {
      const { content, revision } = await readResource(brandSurveys)(brandId)
      return ok({ brandId, ...shownBrandSurvey(content) }, etag(revision))
    }),
    route(
      operations.putDealerCode,
      async ({ params: { brandId, code }, body: content, caller, gatewayRequestId: putBy, header }) => {
        const { resources } = dealerCodeStore(table, brandId)
        const keep = putDealerCode({ codes: resources, directory, clock })
        const ifMatch = parseIfMatch(header('if-match'))
        const put = await keep(brandId, { id: code, content, ifMatch, by: caller.id, putBy })
        return { status: put.status, body: { brandId, code, ...put.content }, headers: etag(put.revision) }
      },
    ),
    route(operations.deleteDealerCode, async ({ params: { brandId, code } }) => {
      await dealerCodeStore(table, brandId).remove(code)
      return { status: 204 as const, body: null }
    }),
    route(operations.listDealerCodes, async (request) => {
      const { brandId } = request.params
      const after = page.start(operations.listDealerCodes, request, dealerCode)
      const { codes, next } = await dealerCodeStore(table, brandId).page(request.query.limit, after)
      const items = codes.map((each) => ({ brandId, ...each }))
      return page.respond(operations.listDealerCodes, request, items, next)
    }),
    route(operations.putQuestionnaire, async ({ params, body: content, caller, gatewayRequestId: putBy }) => {
      const [id, version] = [params.questionnaireId, Number(params.version)]
      const status = await keepQuestionnaire({ id, version, content, putBy, by: caller.id })
      return { status, body: { questionnaireId: id, version, ...content } }
    }),
    route(operations.getQuestionnaire, async ({ params }) => {
      const [id, version] = [params.questionnaireId, Number(params.version)]
      const { content } = await readVersion(questionnaires)(id, version)
      return ok({ questionnaireId: id, version, ...content })
    }),
    route(
      operations.putDealer,
      async ({ params, body: content, caller, gatewayRequestId: putBy, header }) => {
        const ifMatch = parseIfMatch(header('if-match'))
        const put = await keepDealer({ id: params.dealerId, content, ifMatch, by: caller.id, putBy })
        return { status: put.status, body: shownDealer(params.dealerId, put), headers: etag(put.revision) }
      },
      ({ dealerId }, body) => moreOfDealer(dealerId, body),
    ),
    route(operations.getDealer, async ({ params }) => {
      const dealer = await readResource(dealers)(params.dealerId)
      return ok(shownDealer(params.dealerId, dealer), etag(dealer.revision))
    }),
    route(operations.changePreferences, async ({ params, body, caller, gatewayRequestId: putBy, header }) => {
      const changed = await preferences({
        ...{ dealerId: params.dealerId, changes: body, putBy, by: caller.id },
        ifMatch: parseIfMatch(header('if-match')),
        byDealer: caller.audience === 'dealer',
      })
      return ok(shownDealer(params.dealerId, changed), etag(changed.revision))
    }),
    route(operations.listBrands, async (request) => {
      const start = page.start(operations.listBrands, request, brandPlace)
      const { items, position } = await brandList(request.query.limit, start)
      return page.respond(operations.listBrands, request, items, position)
    }),
    route(operations.listQuestionnaires, async (request) => {
      const start = page.start(operations.listQuestionnaires, request, listPlace)
      const { items, position } = await questionnaireList(request.query, start)
      return page.respond(operations.listQuestionnaires, request, items, position)
    }),
    route(operations.listDealers, async (request) => {
      const start = page.start(operations.listDealers, request, listPlace)
      const { items, position } = await dealerList(request.query, start)
      return page.respond(operations.listDealers, request, items, position)
    }),
    route(
      operations.importDealers,
      async ({ body, caller, gatewayRequestId: putBy, requestId, remainingMs }) =>
        ok(await importing({ ...body, by: caller.id, putBy, requestId, remainingMs })),
    ),
    route(operations.putExclusionList, async ({ params, body, caller }) =>
      ok(await keepExclusionList(params.listId, body, caller.id)),
    ),
    route(operations.listExclusionLists, async () => {
      const { lists } = await exclusions.lists(true)
      const names = await nameOf(lists.map(({ startedBy }) => startedBy))
      return ok({
        items: lists.map((list) => ({
          ...showExclusionList(list),
          startedByName: names.get(list.startedBy) ?? null,
        })),
      })
    }),
    route(operations.getMe, async ({ caller }) => ok(await me(caller), { 'cache-control': 'no-store' })),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
