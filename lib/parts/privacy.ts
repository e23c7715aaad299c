import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { eventSource } from '../../functions/platform/events/define-events.ts'
import { privacyOperations } from '../../functions/privacy/operations.ts'
import { privacyHttpSettings, privacyOnCaseChangeSettings } from '../../functions/privacy/settings.ts'
import { type TableAccess, tableStatements } from '../constructs/access.ts'
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../constructs/event-consumer.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'Query'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['access', 'people', 'dealersPrivacy', 'groupFacts'] },
      { actions: ['Query'], of: ['personKeys', 'held'] },
      { actions: ['GetItem', 'Query'], of: ['surveyMatches'] },
      { actions: ['PutItem'], of: ['caseViews'] },
    ],
  },
  onCaseChange: {
    items: [
      { actions: ['GetItem'], of: ['dealers', 'groupFacts'] },
      { actions: ['PutItem'], of: ['personKeys'] },
      { actions: ['GetItem', 'PutItem', 'DeleteItem'], of: ['held'] },
    ],
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
  }

  private addHttp(foundations: Foundations) {
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'privacy-http', stage, {
      settings: privacyHttpSettings,
      environment: { ...env.table, ...env.http, ...env.fingerprint, ...env.cursor },
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
      environment: { ...env.table, ...env.fingerprint },
      may: tableStatements(table, access.onCaseChange),
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
}
