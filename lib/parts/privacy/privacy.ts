import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { eventSource } from '../../../functions/platform/events/define-events.ts'
import { privacyOperations } from '../../../functions/privacy/operations.ts'
import {
  privacyHttpSettings,
  privacyOnCaseChangeSettings,
  privacyOnHourSettings,
} from '../../../functions/privacy/settings.ts'
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
      { actions: ['GetItem', 'Query', 'UpdateItem'], of: ['dealers'] },
      {
        actions: ['GetItem'],
        of: [
          ...(['brands', 'questionnaires', 'access', 'people', 'dealersPrivacy', 'groupFacts'] as const),
          ...(['reviews', 'supervision'] as const),
        ],
      },
      { actions: ['Query'], of: ['personKeys', 'held'] },
      { actions: ['GetItem', 'Query'], of: ['surveyMatches'] },
      { actions: ['PutItem'], of: ['caseViews', 'held', 'mails'] },
      { actions: ['GetItem', 'Query'], of: ['rights'] },
      // Whether a proof is of whose request it is to conclude.
      { actions: ['Query'], of: ['proofsFound'] },
      { actions: ['GetItem', 'PutItem', 'UpdateItem'], of: ['idempotency'] },
    ],
    transactions: [
      [{ actions: ['PutItem', 'DeleteItem'], of: ['rights', 'rightsDue'] }],
      // The state of a customer, and what the register says of it.
      [
        { actions: ['UpdateItem'], of: ['dealers'] },
        { actions: ['PutItem', 'UpdateItem'], of: ['rights'] },
        { actions: ['PutItem'], of: ['rightsDue', 'held'] },
      ],
      // What a case's thread tells of the states of its customer, and whether the case stands still.
      [{ actions: ['PutItem', 'UpdateItem'], of: ['dealers'] }],
    ],
    indexes: ['callsByMonth'],
  },
  onCaseChange: {
    items: [
      { actions: ['GetItem'], of: ['dealers', 'groupFacts'] },
      { actions: ['PutItem', 'DeleteItem'], of: ['personKeys'] },
      { actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'], of: ['held'] },
      { actions: ['PutItem', 'DeleteItem'], of: ['retention'] },
      { actions: ['GetItem'], of: ['rights', 'dealersPrivacy', 'people'] },
      { actions: ['PutItem'], of: ['mails'] },
    ],
    transactions: [
      [{ actions: ['PutItem'], of: ['rights', 'rightsDue'] }],
      [{ actions: ['PutItem', 'UpdateItem'], of: ['dealers'] }],
      // What a call says of a customer whose it is no more is to be taken out of it.
      [{ actions: ['PutItem'], of: ['rectifications', 'rectificationsDue'] }],
      // A request of the register that turns out to be another customer's.
      [
        { actions: ['PutItem'], of: ['rights', 'held'] },
        { actions: ['DeleteItem'], of: ['held'] },
      ],
    ],
  },
  onHour: {
    items: [
      { actions: ['GetItem', 'PutItem'], of: ['privacyBackfill'] },
      { actions: ['Query'], of: ['rightsDue'] },
      { actions: ['GetItem'], of: ['dealers', 'rights', 'dealersPrivacy', 'people'] },
      { actions: ['PutItem'], of: ['mails'] },
      { actions: ['PutItem', 'DeleteItem'], of: ['personKeys'] },
      { actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'], of: ['held'] },
      { actions: ['PutItem', 'DeleteItem'], of: ['retention'] },
    ],
    transactions: [
      [{ actions: ['PutItem'], of: ['rights', 'rightsDue'] }],
      [{ actions: ['PutItem'], of: ['rectifications', 'rectificationsDue'] }],
      [
        { actions: ['PutItem'], of: ['rights', 'held'] },
        { actions: ['DeleteItem'], of: ['held'] },
      ],
    ],
    indexes: ['listed', 'callsByMonth'],
  },
} as const satisfies Record<string, TableAccess>

/** Events after which a customer may have to be found by something else. */
const news = ['CallTaken', 'CaseChanged', 'DiscountPassedOn']

/** The rights of dealers' customers: finding them after events about calls, and what is done for them. */
export class PrivacyPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.addHttp(foundations)
    this.addOnCaseChange(foundations)
    this.addOnHour(foundations)
  }

  private addHttp(foundations: Foundations) {
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'privacy-http', stage, {
      settings: privacyHttpSettings,
      environment: {
        ...env.table,
        ...env.http,
        ...env.fingerprint,
        ...env.suppression,
        ...env.review,
        ...env.cursor,
        ERASURE_KEY: env.erasure.ERASURE_KEY,
      },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(20),
      memory: 1024,
      failing: {
        problem: "Finding dealers' customers, and what they have a right to, fails.",
        impact:
          'Requests of people cannot be carried out; the law gives a month. Calls, alerts and problems are not affected.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, privacyOperations, http)
  }

  private addOnCaseChange(foundations: Foundations) {
    const { stage, table, bus } = foundations
    const env = environments(foundations)
    const deadLetters = new DeadLetterQueue(this, 'privacy-on-case-change-dead-letters', stage, {
      problem: 'An event about a call did not make its customer found by what the call says of them.',
      impact: 'Whoever asks for their data may not be found by it, until another event of the same call.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'privacy-on-case-change', stage, {
      settings: privacyOnCaseChangeSettings,
      environment: {
        ...{ ...env.table, ...env.fingerprint, ...env.suppression, ...env.bus },
        BLOCKED_DAYS: env.erasure.BLOCKED_DAYS,
      },
      may: [...tableStatements(table, access.onCaseChange), publishStatement(bus.eventBusArn)],
      timeout: Duration.seconds(30),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Keeping up to date by what customers are found fails.',
        impact: 'Customers of new calls are not found; calls, alerts and problems are not affected.',
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

  private addOnHour(foundations: Foundations) {
    const { stage, table } = foundations
    const env = environments(foundations)
    const deadLetters = new DeadLetterQueue(this, 'privacy-on-hour-dead-letters', stage, {
      problem: 'A run that reminds of requests could not start or did not finish.',
      impact: 'Nobody is affected if a later run succeeded: each reminds of whatever is due.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'privacy-on-hour', stage, {
      settings: privacyOnHourSettings,
      environment: { ...env.table, ...env.fingerprint, BLOCKED_DAYS: env.erasure.BLOCKED_DAYS },
      may: tableStatements(table, access.onHour),
      timeout: Duration.minutes(5),
      // The next run is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'Reminding of requests that are due fails, or making the customers of old calls found.',
        impact: 'A dealer may miss the month in which it has to answer a customer.',
        severity: 'today',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'privacy') })
    new Recurring(this, 'remind-of-requests', {
      server,
      group,
      name: 'remind-of-requests',
      expression: 'cron(20 * * * ? *)',
      zone: 'Europe/Madrid',
      staleAfter: Duration.hours(1),
      retries: 2,
      deadLetters,
    })
  }
}
