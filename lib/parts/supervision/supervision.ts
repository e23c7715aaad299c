import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { eventSource } from '../../../functions/platform/events/define-events.ts'
import { supervisionOperations } from '../../../functions/supervision/operations.ts'
import {
  onCaseChangeSettings,
  onMonthSettings,
  supervisionHttpSettings,
} from '../../../functions/supervision/settings.ts'
import { publishStatement, type TableAccess, tableStatements } from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../../constructs/event-consumer.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { resourceName } from '../../constructs/stage-context.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem'], of: ['brands', 'questionnaires', 'access', 'dealers'] },
      { actions: ['GetItem', 'PutItem', 'UpdateItem'], of: ['idempotency'] },
      { actions: ['GetItem', 'Query'], of: ['supervision'] },
      { actions: ['GetItem', 'BatchGetItem', 'UpdateItem'], of: ['reviews'] },
      { actions: ['PutItem'], of: ['caseViews'] },
      { actions: ['Query'], of: ['samples'] },
    ],
    transactions: [
      // A verdict or an action, with its event, and what it makes of the case and of the call's other review; a claim of an action.
      [
        { actions: ['UpdateItem', 'ConditionCheckItem'], of: ['reviews'] },
        { actions: ['PutItem', 'UpdateItem', 'ConditionCheckItem'], of: ['dealers'] },
        { actions: ['PutItem'], of: ['events'] },
      ],
      // A version of the settings.
      [{ actions: ['PutItem'], of: ['supervision'] }],
    ],
    indexes: ['pendingReviews', 'reviewsBySpecialist'],
  },
  onCaseChange: {
    items: [
      { actions: ['GetItem'], of: ['dealers', 'brands', 'questionnaires'] },
      { actions: ['GetItem', 'Query'], of: ['supervision'] },
      { actions: ['GetItem', 'PutItem'], of: ['samples'] },
      { actions: ['GetItem', 'UpdateItem'], of: ['operators'] },
      { actions: ['GetItem', 'PutItem', 'UpdateItem'], of: ['reviews'] },
    ],
    transactions: [
      // A review counted in its operator's running test, with the e-mail that tells of a crossing.
      [
        { actions: ['UpdateItem'], of: ['reviews'] },
        { actions: ['PutItem'], of: ['operators', 'mails'] },
      ],
    ],
  },
  onMonth: {
    items: [
      { actions: ['Query', 'PutItem', 'UpdateItem'], of: ['supervision'] },
      { actions: ['GetItem', 'UpdateItem'], of: ['reviews'] },
      { actions: ['GetItem'], of: ['dealers'] },
    ],
    transactions: [
      // A review that ends with its month, with its event, if its case is as it was read; or the case is shown.
      [
        { actions: ['UpdateItem'], of: ['reviews'] },
        { actions: ['UpdateItem', 'ConditionCheckItem'], of: ['dealers'] },
        { actions: ['PutItem'], of: ['events'] },
      ],
    ],
    indexes: ['pendingReviews'],
  },
} as const satisfies Record<string, TableAccess>

/** Events after which a call may have to be drawn or reviewed, or a review counted. */
const news = ['CallTaken', 'CaseChanged', 'ProblemOpened', 'CallReviewed']

/** Reviews: drawn and made after events about calls, done by specialists. */
export class SupervisionPart extends Construct {
  private readonly foundations: Foundations

  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.foundations = foundations
    this.addHttp()
    this.addOnCaseChange()
    this.addOnMonth()
  }

  private addHttp() {
    const { stage, api, table } = this.foundations
    const env = environments(this.foundations)
    const http = new ServiceFunction(this, 'supervision-http', stage, {
      settings: supervisionHttpSettings,
      environment: {
        ...env.table,
        ...env.http,
        ...env.fingerprint,
        ...env.cursor,
        ...env.review,
      },
      may: tableStatements(table, access.http),
      // Figures of all dealers' calls of a month.
      memory: 1024,
      timeout: Duration.seconds(28),
      failing: {
        problem: 'Reviewing calls fails.',
        impact: 'Specialists cannot work; calls, alerts and problems are not affected.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, supervisionOperations, http)
  }

  private addOnCaseChange() {
    const { stage, table, bus } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'supervision-on-case-change-dead-letters', stage, {
      problem: 'An event about a call did not lead to its draw or its review.',
      impact:
        'A call is not drawn, or a problem not reviewed, until another event of the same call; or a review is missing from its operator’s running test.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'supervision-on-case-change', stage, {
      settings: onCaseChangeSettings,
      environment: {
        ...{ ...env.table, ...env.review, ...env.sample, ...env.bus, ...env.links },
        ASORTIS_RECIPIENT: env.mail.ASORTIS_RECIPIENT,
      },
      may: [...tableStatements(table, access.onCaseChange), publishStatement(bus.eventBusArn)],
      timeout: Duration.seconds(30),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Drawing calls for review fails.',
        impact: 'Calls are reviewed late; calls, alerts and problems are not affected.',
        severity: 'today',
      },
    })
    new EventConsumer(this, 'call-events', {
      server,
      bus,
      pattern: { source: [eventSource], detailType: news },
      deadLetters,
    })
  }

  private addOnMonth() {
    const { stage, table } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'supervision-on-month-dead-letters', stage, {
      problem: 'A run that commits to the sample or publishes its key could not start or did not finish.',
      impact: 'Nobody is affected if a later run succeeded: each does whatever is due.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'supervision-on-month', stage, {
      settings: onMonthSettings,
      environment: { ...env.table, ...env.sample },
      may: tableStatements(table, access.onMonth),
      timeout: Duration.seconds(60),
      // The next run is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'Committing to the sample or publishing its key fails.',
        impact: 'A month may begin without a public commitment, and then nobody can check how it was drawn.',
        severity: 'today',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'supervision') })
    new Recurring(this, 'months-of-the-sample', {
      server,
      group,
      name: 'months-of-the-sample',
      expression: 'cron(50 * * * ? *)',
      zone: 'Europe/Madrid',
      staleAfter: Duration.hours(1),
      retries: 2,
      deadLetters,
    })
  }
}
