import { openBrandSurveys } from '../directory/brand-surveys/open-brand-surveys.ts'
import { openPeopleAccess } from '../directory/access/open-people-access.ts'
import { isListed } from '../cases/customer/is-listed.ts'
import { numberHashes as hashesOf } from '../cases/customer/number-hash.ts'
import { readContact } from '../cases/customer/read-contact.ts'
import { openTaking } from '../cases/store/open-taking.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openGroups } from '../groups/group/open-groups.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { getBrandCoherence } from './coherence/get-brand-coherence.ts'
import { getCoherence } from './coherence/get-coherence.ts'
import { getPairs } from './coherence/get-pairs.ts'
import { surveyFiguresStore } from './counting/survey-figures-store.ts'
import { coherenceOperations as operations } from './operations.ts'
import { everyGroup } from './reporting/group/every-group.ts'
import { responseStore } from './response/response-store.ts'
import { coherenceHttpSettings } from './settings.ts'

const settings = readSettings(coherenceHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const figures = surveyFiguresStore(table)
const directory = openDirectory(table, clock)
const groups = openGroups(table)
const brandSurvey = openBrandSurveys(table, clock).get
const cases = openTaking(table)
const numberHashes = hashesOf(settings.SUPPRESSION_KEY)
const ports = {
  ...{ figures, directory, brandSurvey, groups, clock, cases: cases.cases },
  isListed: isListed({ readContact: readContact(cases), numberHashes }),
}
const ofDealer = getCoherence(ports)
const ofBrand = getBrandCoherence({ ...ports, everyGroup: everyGroup(groups) })
const pairs = getPairs({ responses: responseStore(table), figures, directory, brandSurvey, clock })

await warmUp(() => figures.coveredUntil('-', '-'))

/** The HTTP handler of how surveys agree with calls. */
export const handler = httpHandler(
  [
    route(operations.getCoherence, async ({ params, query, caller }) => {
      if (query.format !== 'csv') return ok(await ofDealer(params.dealerId, query))
      const { alternative: contentType } = operations.getCoherence
      const body = await pairs(params.dealerId, query, caller)
      return { status: 200, body: null, raw: { contentType, body } }
    }),
    route(operations.getBrandCoherence, async ({ params, query }) =>
      ok(await ofBrand(params.brandId, query)),
    ),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock, directory) },
)
