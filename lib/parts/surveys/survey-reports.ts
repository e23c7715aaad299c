import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { surveysOnReportSettings } from '../../../functions/surveys/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { resourceName } from '../../constructs/stage-context.ts'

const access = {
  onReport: {
    items: [
      { actions: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['brands', 'brandSurveys'] },
      { actions: ['Query'], of: ['brandSurveyFigures', 'groups'] },
      { actions: ['Query', 'PutItem'], of: ['surveyReports'] },
      { actions: ['PutItem'], of: ['mailSubscriptions', 'mails'] },
    ],
  },
} as const satisfies Record<string, TableAccess>

/** The monthly reports on brands' surveys: to dealers, and on groups to Asortis. */
export class SurveyReports extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, table } = foundations
    const env = environments(foundations)
    const { asortisRecipient, groupReportRecipient } = stage.settings
    const deadLetters = new DeadLetterQueue(this, 'surveys-on-report-dead-letters', stage, {
      problem: 'A run that posts monthly reports could not start or did not finish.',
      impact: 'Nobody is affected if a later run succeeded: each posts whatever is still due.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'surveys-on-report', stage, {
      settings: surveysOnReportSettings,
      environment: {
        ...{ ...env.table, ...env.links, ...env.acknowledgement, ...env.suppression },
        GROUP_REPORT_RECIPIENT:
          groupReportRecipient === undefined ? asortisRecipient : (groupReportRecipient ?? ''),
      },
      may: tableStatements(table, access.onReport),
      timeout: Duration.minutes(10),
      // A month of 1,000 dealers is 2 MB of counts.
      memory: 1024,
      // The next run is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'Posting monthly reports fails, for some dealers or all.',
        impact: 'Their report is late, and after the twentieth of the month is not sent at all.',
        severity: 'today',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'survey-reports') })
    new Recurring(this, 'post-reports', {
      server,
      group,
      name: 'post-survey-reports',
      expression: 'cron(12 * * * ? *)',
      zone: 'Europe/Madrid',
      staleAfter: Duration.minutes(50),
      retries: 2,
      deadLetters,
    })
  }
}
