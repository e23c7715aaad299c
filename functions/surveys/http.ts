import { openBrandSurveys } from '../directory/brand-surveys/open-brand-surveys.ts'
import { openPeopleAccess } from '../directory/people/open-people.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { readResource } from '../directory/resources/read-resource.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { etagOf } from '../platform/http/etag.ts'
import { httpHandler, route } from '../platform/http/http-handler.ts'
import { ok } from '../platform/http/response.ts'
import { warmUp } from '../platform/http/warm-up.ts'
import { markStore } from '../platform/recomputing/mark-store.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { audienceClients } from '../platform/runtime/function-settings.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { markSurveyMonths } from './recomputing/mark-survey-months.ts'
import { surveyMonthMarks } from './recomputing/marked-survey-month.ts'
import { surveysOperations as operations } from './operations.ts'
import { responseStore } from './response/response-store.ts'
import { shownResponse } from './response/shown-response.ts'
import { takeResponse } from './response/take-response.ts'
import { surveysHttpSettings } from './settings.ts'

const settings = readSettings(surveysHttpSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const directory = openDirectory(table, clock)
const responses = responseStore(table)
const fingerprint = keyedFingerprint(settings.FINGERPRINT_KEY)
const take = takeResponse({
  ...{ directory, brandSurveys: openBrandSurveys(table, clock), responses, fingerprint, clock },
  mark: markSurveyMonths({ marks: markStore(table, surveyMonthMarks), clock }),
})

await warmUp(() => responses.get('-', '-'))

/** The HTTP handler of the brand surveys' operations. */
export const handler = httpHandler(
  [
    route(operations.putSurveyResponse, ({ params, body: content, gatewayRequestId: putBy }) =>
      take({ ...params, content, putBy }),
    ),
    route(operations.getSurveyResponse, async ({ params: { dealerId, responseId } }) => {
      const read = readResource({ get: () => responses.get(dealerId, responseId) })
      const response = await read(responseId)
      return ok(shownResponse(response), { etag: etagOf(response.n) })
    }),
  ],
  { clients: audienceClients(settings), ...openPeopleAccess(table, clock) },
)
