import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { eventSource } from '../../../functions/platform/events/define-events.ts'
import { filePrefixes } from '../../../functions/platform/files/storing/file-prefixes.ts'
import { ordersOperations } from '../../../functions/privacy/operations.ts'
import { ordersHttpSettings, onCustomerExportSettings } from '../../../functions/privacy/settings.ts'
import {
  filesStatement,
  listFilesStatement,
  publishStatement,
  type TableAccess,
  tableStatements,
} from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../../constructs/event-consumer.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'Query'], of: ['dealers', 'surveyMatches'] },
      { actions: ['GetItem'], of: ['groupFacts', 'access', 'people', 'dealersPrivacy'] },
      { actions: ['GetItem'], of: ['reviews', 'supervision'] },
      { actions: ['PutItem', 'Query'], of: ['held'] },
      { actions: ['GetItem'], of: ['rights'] },
      { actions: ['GetItem'], of: ['rectifications'] },
      { actions: ['GetItem'], of: ['customerExports'] },
      { actions: ['PutItem'], of: ['caseViews'] },
      // An opening for the person, what it opens, and that its file was had.
      { actions: ['GetItem', 'PutItem'], of: ['blockedAccess'] },
      { actions: ['GetItem', 'Query'], of: ['blocked'] },
      { actions: ['GetItem'], of: ['erasures'] },
      { actions: ['Query'], of: ['proofsFound', 'rectifications', 'retention'] },
    ],
    transactions: [
      // The order of a correction or of a file, and what the register says of it.
      [
        { actions: ['PutItem'], of: ['rectifications', 'rectificationsDue', 'rights', 'rightsDue', 'held'] },
        { actions: ['UpdateItem'], of: ['rights'] },
      ],
      [
        { actions: ['PutItem'], of: ['customerExports', 'rights', 'held', 'blockedAccess', 'openedFiles'] },
        { actions: ['UpdateItem'], of: ['rights'] },
      ],
    ],
  },
  onExport: {
    items: [
      { actions: ['GetItem', 'Query'], of: ['dealers', 'surveyMatches'] },
      { actions: ['GetItem'], of: ['groupFacts', 'questionnaires', 'rights', 'reviews', 'supervision'] },
      { actions: ['GetItem'], of: ['brandSurveys', 'brands'] },
      { actions: ['Query'], of: ['held'] },
      { actions: ['GetItem', 'UpdateItem'], of: ['customerExports'] },
      { actions: ['GetItem', 'Query'], of: ['blocked'] },
      // Which files of refused rows there are.
      { actions: ['Query'], of: ['surveyImports'] },
      { actions: ['BatchGetItem'], of: ['surveyImport'] },
    ],
  },
} as const satisfies Record<string, TableAccess>

/** What is ordered for one customer over the API: files of what is held, made in the background; and corrections. */
export class CustomerExportsPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.addHttp(foundations)
    this.addMaking(foundations)
  }

  private addHttp(foundations: Foundations) {
    const { stage, api, table, bus, files } = foundations
    const env = environments(foundations)
    const { BLOCKED_DAYS, ERASURE_KEY } = env.erasure
    const http = new ServiceFunction(this, 'privacy-http-orders', stage, {
      settings: ordersHttpSettings,
      environment: {
        ...env.table,
        ...env.http,
        ...env.fingerprint,
        ...env.review,
        ...env.suppression,
        ...env.bus,
        ...env.files,
        BLOCKED_DAYS,
        ERASURE_KEY,
      },
      may: [
        ...tableStatements(table, access.http),
        publishStatement(bus.eventBusArn),
        filesStatement(files, ['GetObject'], filePrefixes.customers),
      ],
      timeout: Duration.seconds(20),
      failing: {
        problem:
          "Starting or downloading files of what is held about dealers' customers, or ordering corrections, fails.",
        impact:
          'People do not get their data, and what is wrong stays; the law gives a month. The data can be read page by page.',
        severity: 'today',
      },
    })
    files.acknowledgePrefix(http, filePrefixes.customers)
    new Routes(this, 'routes', api, ordersOperations, http)
  }

  private addMaking(foundations: Foundations) {
    const { stage, table, bus, files } = foundations
    const env = environments(foundations)
    const { ERASURE_KEY } = env.erasure
    const { CALL_MONTHS } = env.retention
    const deadLetters = new DeadLetterQueue(this, 'privacy-on-export-dead-letters', stage, {
      problem: 'A file of what is held about a customer could not be made in three attempts.',
      impact: 'Whoever started it sees that it failed, and has to start it again.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'privacy-on-export', stage, {
      settings: onCustomerExportSettings,
      environment: {
        ...{ ...env.table, ...env.fingerprint, ...env.review, ...env.files },
        ...{ ERASURE_KEY, CALL_MONTHS },
      },
      may: [
        ...tableStatements(table, access.onExport),
        // It deletes a file whose customer was erased while it was made.
        filesStatement(files, ['PutObject', 'AbortMultipartUpload', 'DeleteObject'], filePrefixes.customers),
        filesStatement(files, ['GetObject'], filePrefixes.refused, 'RefusedRows'),
        listFilesStatement(files),
      ],
      timeout: Duration.minutes(15),
      memory: 1024,
      background: { retries: 2, deadLetters },
      failing: {
        problem: "Making files of what is held about dealers' customers fails.",
        impact: 'People wait longer for their data, or it has to be started again.',
        severity: 'today',
      },
    })
    files.acknowledgePrefix(server, filePrefixes.customers)
    files.acknowledgePrefix(server, filePrefixes.refused)
    new EventConsumer(this, 'orders', {
      server,
      bus,
      pattern: { source: [eventSource], detailType: ['CustomerExportRequested'] },
      deadLetters,
    })
  }
}
