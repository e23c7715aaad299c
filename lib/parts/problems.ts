import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import {
  linkOperations,
  problemExportOperations,
  problemsOperations,
} from '../../functions/problems/operations.ts'
import { eventSource } from '../../functions/platform/events/define-events.ts'
import { filePrefixes } from '../../functions/platform/files/storing/file-prefixes.ts'
import {
  exportsHttpSettings,
  httpLinksSettings,
  onExportSettings,
  problemsHttpSettings,
} from '../../functions/problems/settings.ts'
import { filesStatement, publishStatement, type TableAccess, tableStatements } from '../constructs/access.ts'
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../constructs/event-consumer.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'

const access = {
  http: {
    items: [
      { actions: ['BatchGetItem'], of: ['brands', 'questionnaires'] },
      { actions: ['GetItem'], of: ['access', 'people', 'dealersPrivacy'] },
      { actions: ['BatchGetItem', 'GetItem', 'Query', 'UpdateItem'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['idempotency'] },
      { actions: ['PutItem', 'Query'], of: ['caseViews'] },
    ],
    // A step, with the problem's new state and the response to its `Idempotency-Key`.
    transactions: [
      [
        { actions: ['PutItem', 'UpdateItem'], of: ['dealers'] },
        { actions: ['PutItem'], of: ['idempotency'] },
      ],
    ],
    indexes: ['problemsByDealer', 'problemsByDeadline', 'deadlines'],
  },
  exportsHttp: {
    items: [
      { actions: ['GetItem'], of: ['dealers', 'access'] },
      { actions: ['GetItem', 'PutItem'], of: ['problemExports'] },
      { actions: ['PutItem'], of: ['caseViews'] },
    ],
    indexes: ['problemsByDealer'],
  },
  onExport: {
    items: [
      { actions: ['GetItem', 'Query'], of: ['dealers'] },
      { actions: ['GetItem', 'UpdateItem'], of: ['problemExports'] },
    ],
    indexes: ['problemsByDealer'],
  },
  httpLinks: {
    items: [
      { actions: ['GetItem'], of: ['acknowledgementLinks'] },
      { actions: ['BatchGetItem', 'GetItem', 'UpdateItem'], of: ['dealers'] },
    ],
    transactions: [[{ actions: ['PutItem', 'UpdateItem'], of: ['dealers'] }]],
  },
} as const satisfies Record<string, TableAccess>

/** What dealers and specialists see of problems and do with them. */
export class ProblemsPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'problems-http', stage, {
      settings: problemsHttpSettings,
      environment: { ...env.table, ...env.http, ...env.fingerprint, ...env.suppression, ...env.cursor },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Reading or working through problems fails.',
        impact: 'Dealers cannot see or process their problems; alerts still reach them by e-mail.',
        severity: 'now',
      },
    })
    new Routes(this, 'routes', api, problemsOperations, http)
    this.addLinks(foundations)
    this.addExports(foundations)
  }

  /** Files for download: one function behind the API, and one that makes them. */
  private addExports(foundations: Foundations) {
    const { stage, api, table, bus, files } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'problems-http-exports', stage, {
      settings: exportsHttpSettings,
      environment: { ...env.table, ...env.http, ...env.fingerprint, ...env.bus, ...env.files },
      may: [
        ...tableStatements(table, access.exportsHttp),
        publishStatement(bus.eventBusArn),
        filesStatement(files, ['GetObject'], filePrefixes.exports),
      ],
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Starting or downloading files of problems fails.',
        impact: 'Dealers cannot download their problems as a file; the list works.',
        severity: 'today',
      },
    })
    files.acknowledgePrefix(http, filePrefixes.exports)
    new Routes(this, 'export-routes', api, problemExportOperations, http)
    const deadLetters = new DeadLetterQueue(this, 'problems-on-export-dead-letters', stage, {
      problem: 'A file of problems could not be made in three attempts.',
      impact: 'Whoever started it sees that it failed, and has to start it again.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'problems-on-export', stage, {
      settings: onExportSettings,
      environment: { ...env.table, ...env.files },
      may: [
        ...tableStatements(table, access.onExport),
        filesStatement(files, ['PutObject', 'AbortMultipartUpload'], filePrefixes.exports),
      ],
      timeout: Duration.minutes(15),
      // One whole processor: the file is compressed while it is written.
      memory: 1792,
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Making files of problems fails.',
        impact: 'Dealers wait longer for a file, or have to start it again.',
        severity: 'today',
      },
    })
    files.acknowledgePrefix(server, filePrefixes.exports)
    new EventConsumer(this, 'export-orders', {
      server,
      bus,
      pattern: { source: [eventSource], detailType: ['ProblemExportRequested'] },
      deadLetters,
    })
  }

  /** The pages behind the links in alerts. */
  private addLinks(foundations: Foundations) {
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const httpLinks = new ServiceFunction(this, 'problems-http-links', stage, {
      settings: httpLinksSettings,
      environment: { ...env.table, ...env.http, ...env.suppression },
      may: tableStatements(table, access.httpLinks),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'The links in alerts fail.',
        impact:
          'Dealers cannot acknowledge a problem from the e-mail; it escalates unless somebody signs in.',
        severity: 'now',
      },
    })
    new Routes(this, 'link-routes', api, linkOperations, httpLinks)
  }
}
