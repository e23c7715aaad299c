import type { Context } from 'aws-lambda'
import { isListed } from '../cases/customer/is-listed.ts'
import { numberHashes as hashesOf } from '../cases/customer/number-hash.ts'
import { readContact } from '../cases/customer/read-contact.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { openBrandSurveys } from '../directory/brand-surveys/open-brand-surveys.ts'
import { openBrands } from '../directory/brands/open-brands.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openGroups } from '../groups/group/open-groups.ts'
import { openMails } from '../mails/posting/open-mails.ts'
import { openSubscriptions } from '../mails/subscription/open-subscriptions.ts'
import { subscriptionToken } from '../mails/subscription/subscription-token.ts'
import { timeBudgetOf } from '../platform/retry/time-budget.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { surveyFiguresStore } from './counting/survey-figures-store.ts'
import { everyGroup } from './reporting/group/every-group.ts'
import { makeGroupReport } from './reporting/group/make-group-report.ts'
import { makeReport } from './reporting/make-report.ts'
import { postReports } from './reporting/post-reports.ts'
import { reportStore } from './reporting/report-store.ts'
import { surveysOnReportSettings } from './settings.ts'

const settings = readSettings(surveysOnReportSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const figures = surveyFiguresStore(table)
const directory = openDirectory(table, clock)
const brandSurvey = openBrandSurveys(table, clock).get
const cases = openCases(table)
const numberHashes = hashesOf(settings.SUPPRESSION_KEY)
const making = {
  ...{ figures, directory, brandSurvey, clock },
  ...{ cases: cases.cases, isListed: isListed({ readContact: readContact(cases), numberHashes }) },
}
const run = postReports({
  reports: reportStore(table),
  brandIds: openBrands(table).ids,
  figures,
  directory,
  groups: everyGroup(openGroups(table)),
  make: makeReport(making),
  makeGroup: makeGroupReport(making),
  subscriptions: openSubscriptions(table),
  token: subscriptionToken(settings.ACKNOWLEDGEMENT_KEY),
  ...openMails(table, clock),
  clock,
  siteUrl: settings.API_URL,
  asortis: settings.GROUP_REPORT_RECIPIENT === '' ? null : settings.GROUP_REPORT_RECIPIENT,
})

/** Runs every hour; posts the monthly reports that are due, whatever happened to the previous run. */
export const handler = backgroundHandler(
  (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) => run(timeBudgetOf(context)),
)
