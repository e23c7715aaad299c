import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { surveysOperations } from '../../../functions/surveys/operations.ts'
import { surveysHttpSettings, surveysOnCaseChangeSettings } from '../../../functions/surveys/settings.ts'
import { eventSource } from '../../../functions/platform/events/define-events.ts'
import { publishStatement, type TableAccess, tableStatements } from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../../constructs/event-consumer.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { movingFacts } from './moving-facts.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['brands', 'questionnaires', 'brandSurveys', 'access'] },
      { actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'], of: ['surveyMatches'] },
      { actions: ['PutItem'], of: ['surveyCalls'] },
      { actions: ['UpdateItem'], of: ['surveyMarks'] },
      { actions: ['PutItem', 'DeleteItem'], of: ['surveyUntold'] },
      { actions: ['Query', 'DeleteItem'], of: ['surveyWithdrawn'] },
      { actions: ['GetItem', 'PutItem'], of: ['surveyClaims'] },
      { actions: ['PutItem'], of: ['caseViews'] },
    ],
    transactions: [
      [{ actions: ['PutItem'], of: ['dealers', 'surveyClaims', 'surveyWithdrawn', 'events'] }],
      movingFacts,
    ],
    indexes: ['responsesByMonth'],
  },
  onCaseChange: {
    items: [
      { actions: ['GetItem', 'PutItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['brands', 'questionnaires', 'brandSurveys'] },
      { actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'], of: ['surveyMatches'] },
      { actions: ['PutItem', 'DeleteItem'], of: ['surveyCalls'] },
      { actions: ['UpdateItem'], of: ['surveyMarks'] },
    ],
    transactions: [movingFacts],
  },
} as const satisfies Record<string, TableAccess>

/** Events after which a response may be matched with another call, or its call compared anew. */
const news = ['CallTaken', 'CaseChanged', 'CallErased', 'SurveyResponseWithdrawn']

/** Responses to brands' surveys: taken in, matched with calls, measured. */
export class SurveysPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table, bus } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'surveys-http', stage, {
      settings: surveysHttpSettings,
      environment: {
        ...{ ...env.table, ...env.http, ...env.cursor, ...env.fingerprint },
        ...{ ...env.suppression, ...env.bus },
      },
      may: [...tableStatements(table, access.http), publishStatement(bus.eventBusArn)],
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Taking or reading survey responses fails.',
        impact:
          'Responses are not taken in until they are sent again; calls, alerts and problems are not affected.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, surveysOperations, http)
    this.addOnCaseChange(foundations)
  }

  private addOnCaseChange(foundations: Foundations) {
    const { stage, table, bus } = foundations
    const env = environments(foundations)
    const deadLetters = new DeadLetterQueue(this, 'surveys-on-case-change-dead-letters', stage, {
      problem: 'An event about a call did not match the survey responses about its visit.',
      impact:
        'A response may wait for its call, or be compared with what no longer holds, until another event.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'surveys-on-case-change', stage, {
      settings: surveysOnCaseChangeSettings,
      environment: { ...env.table, ...env.fingerprint },
      may: tableStatements(table, access.onCaseChange),
      timeout: Duration.seconds(60),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Matching survey responses with calls fails.',
        impact: 'Responses wait for their calls; calls, alerts and problems are not affected.',
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
