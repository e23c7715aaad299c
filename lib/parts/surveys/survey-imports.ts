import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { eventSource } from '../../../functions/platform/events/define-events.ts'
import { filePrefixes } from '../../../functions/platform/files/storing/file-prefixes.ts'
import { surveyImportOperations } from '../../../functions/surveys/operations.ts'
import { importsHttpSettings, onReadSettings } from '../../../functions/surveys/settings.ts'
import {
  filesStatement,
  publishStatement,
  type TableAccess,
  tableStatements,
} from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../../constructs/event-consumer.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { resourceName } from '../../constructs/stage-context.ts'
import { movingFacts } from './moving-facts.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'PutItem', 'Query'], of: ['surveyImport'] },
      { actions: ['BatchGetItem'], of: ['surveyImport'] },
      { actions: ['Query', 'PutItem'], of: ['surveyImports'] },
      { actions: ['GetItem'], of: ['brandSurveys', 'access', 'dealers'] },
      { actions: ['PutItem'], of: ['caseViews'] },
    ],
    transactions: [[{ actions: ['PutItem'], of: ['surveyImport', 'surveyImports'] }]],
  },
  onRead: {
    items: [
      { actions: ['GetItem', 'PutItem', 'Query'], of: ['surveyImport'] },
      { actions: ['Query', 'DeleteItem'], of: ['surveyImports'] },
      { actions: ['Query', 'PutItem'], of: ['surveyMappings'] },
      { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['GetItem', 'Query'], of: ['brandSurveys'] },
      { actions: ['GetItem'], of: ['brands', 'questionnaires'] },
      { actions: ['Query', 'DeleteItem'], of: ['surveyUntold'] },
      // Matching, as for a response that is put, but for a page at a time.
      { actions: ['GetItem', 'BatchWriteItem', 'PutItem', 'Query', 'DeleteItem'], of: ['surveyMatches'] },
      { actions: ['PutItem'], of: ['surveyCalls'] },
      { actions: ['UpdateItem'], of: ['surveyMarks'] },
      { actions: ['GetItem', 'BatchGetItem', 'PutItem'], of: ['surveyClaims'] },
    ],
    transactions: [
      [{ actions: ['PutItem'], of: ['surveyImport'] }],
      [{ actions: ['PutItem'], of: ['dealers', 'surveyClaims'] }],
      movingFacts,
    ],
    indexes: ['listed'],
  },
} as const satisfies Record<string, TableAccess>

/** Files of brands' survey responses: a function for what staff ask, and one that reads the files. */
export class SurveyImports extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.addHttp(foundations)
    this.addReading(foundations)
  }

  private addHttp(foundations: Foundations) {
    const { stage, api, table, bus, files } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'surveys-http-imports', stage, {
      settings: importsHttpSettings,
      environment: {
        ...{ ...env.table, ...env.http, ...env.cursor, ...env.fingerprint },
        ...{ ...env.bus, ...env.files },
      },
      may: [
        ...tableStatements(table, access.http),
        publishStatement(bus.eventBusArn),
        filesStatement(files, ['GetObject', 'PutObject'], filePrefixes.imports),
        filesStatement(files, ['GetObject'], filePrefixes.refused, 'RefusedRows'),
      ],
      timeout: Duration.seconds(28),
      // For the preview of a spreadsheet.
      memory: 1024,
      failing: {
        problem: 'Starting or watching imports of survey files fails.',
        impact: 'Asortis cannot import survey files; what is being read goes on.',
        severity: 'today',
      },
    })
    files.acknowledgePrefix(http, filePrefixes.imports)
    files.acknowledgePrefix(http, filePrefixes.refused)
    new Routes(this, 'routes', api, surveyImportOperations, http)
  }

  private addReading(foundations: Foundations) {
    const { stage, table, bus, files } = foundations
    const env = environments(foundations)
    const deadLetters = new DeadLetterQueue(this, 'surveys-on-read-dead-letters', stage, {
      problem: 'A run that reads survey files failed three times or could not be started.',
      impact: 'An import stands still until the next check, five minutes later at most, orders another run.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'surveys-on-read', stage, {
      settings: onReadSettings,
      environment: {
        ...{ ...env.table, ...env.fingerprint, ...env.bus, ...env.files, ...env.suppression },
      },
      may: [
        ...tableStatements(table, access.onRead),
        publishStatement(bus.eventBusArn),
        filesStatement(files, ['GetObject', 'DeleteObject'], filePrefixes.imports),
        filesStatement(
          files,
          ['GetObject', 'PutObject', 'AbortMultipartUpload'],
          filePrefixes.refused,
          'RefusedRows',
        ),
      ],
      timeout: Duration.minutes(15),
      memory: 1024,
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Reading survey files fails.',
        impact: 'Imports take longer, or fail and have to be begun again; nothing is kept twice or lost.',
        severity: 'today',
      },
    })
    files.acknowledgePrefix(server, filePrefixes.imports)
    files.acknowledgePrefix(server, filePrefixes.refused)
    new EventConsumer(this, 'uploads', {
      server,
      pattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [files.name] }, object: { key: [{ prefix: filePrefixes.imports }] } },
      },
      deadLetters,
    })
    new EventConsumer(this, 'orders', {
      server,
      bus,
      pattern: { source: [eventSource], detailType: ['SurveyImportReading'] },
      deadLetters,
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'survey-imports') })
    new Recurring(this, 'check', {
      server,
      group,
      name: 'check-imports',
      expression: 'rate(5 minutes)',
      zone: 'UTC',
      staleAfter: Duration.minutes(5),
      retries: 1,
      deadLetters,
    })
  }
}
