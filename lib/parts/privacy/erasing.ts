import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { eventSource } from '../../../functions/platform/events/define-events.ts'
import { filePrefixes } from '../../../functions/platform/files/storing/file-prefixes.ts'
import { erasureOperations } from '../../../functions/privacy/erasing/erasure-operations.ts'
import { erasingHttpSettings, onEraseSettings } from '../../../functions/privacy/settings.ts'
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
import { Recurring } from '../../constructs/recurring.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { resourceName } from '../../constructs/stage-context.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'Query'], of: ['dealers', 'surveyMatches'] },
      { actions: ['GetItem'], of: ['groupFacts', 'access', 'people', 'dealersPrivacy'] },
      { actions: ['GetItem'], of: ['reviews', 'supervision'] },
      { actions: ['Query'], of: ['held', 'personKeys', 'blocked', 'proofsFound'] },
      // Where what is blocked of a customer may be, beside erasures.
      { actions: ['Query'], of: ['rectifications', 'retention'] },
      { actions: ['GetItem'], of: ['blocked', 'erasures'] },
      { actions: ['GetItem'], of: ['rights'] },
      { actions: ['GetItem', 'PutItem'], of: ['erasurePlans', 'blockedAccess'] },
      { actions: ['Query'], of: ['blockedAccess'] },
      { actions: ['PutItem'], of: ['caseViews'] },
    ],
    // An order: the erasure, its place among the proofs, by what that is found, what is due, and what the register says of it;
    // and that each of its calls is named in it.
    transactions: [
      [
        { actions: ['PutItem'], of: ['erasures', 'proofsFound', 'erasuresDue', 'rights'] },
        { actions: ['UpdateItem'], of: ['rights', 'dealers'] },
        // Of more calls than that, which are named in transactions before.
        { actions: ['PutItem', 'UpdateItem'], of: ['erasuresNamed'] },
      ],
      // An opening is asked for or approved, and told of; the register has it.
      [{ actions: ['PutItem'], of: ['blockedAccess', 'mails', 'rights'] }],
    ],
  },
  onErase: {
    items: [
      // What calls say of customers whose they are no more is found, and taken out of them first.
      {
        actions: ['GetItem', 'Query'],
        of: ['dealers', 'held', 'surveyMatches', 'personKeys', 'rectifications'],
      },
      {
        actions: ['GetItem'],
        of: [
          ...(['surveyCalls', 'groupFacts', 'reviews', 'supervision', 'rights'] as const),
          ...(['erasures', 'customerExports', 'questionnaires'] as const),
        ],
      },
      // What is over is found, ended, and later destroyed, like what is blocked.
      { actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'], of: ['blocked', 'retention'] },
      // Files of what is blocked have an hour, and go with it.
      {
        actions: ['Query'],
        of: ['erasuresDue', 'erasuresNamed', 'surveyImports', 'openedFiles', 'proofsFound'],
      },
      // Numbers that nobody calls again are among the dealer's items.
      // Calls that an order has named which did not come about are let go.
      { actions: ['UpdateItem'], of: ['dealers', 'surveyMarks', 'erasuresNamed'] },
      { actions: ['BatchGetItem'], of: ['dealers', 'surveyClaims'] },
      // Files that were made of it for download; what led to responses for which no call was found.
      {
        actions: ['DeleteItem'],
        of: ['held', 'customerExports', 'problemExports', 'openedFiles', 'surveyMatches', 'erasuresNamed'],
      },
      // Figures that counted what is over are closed before it is ended.
      { actions: ['GetItem', 'UpdateItem'], of: ['brandSurveyFigures'] },
      // Survey responses for which no call was found become anonymous.
      { actions: ['PutItem'], of: ['dealers'] },
      // Files of refused rows, and the examples beside them.
      { actions: ['GetItem', 'BatchGetItem', 'PutItem', 'Query'], of: ['surveyImport'] },
    ],
    indexes: ['listed', 'responsesByMonth'],
    transactions: [
      // What is held is moved to what is blocked.
      [
        { actions: ['PutItem'], of: ['blocked'] },
        {
          actions: ['PutItem', 'DeleteItem'],
          of: ['dealers', 'held', 'personKeys', 'surveyMatches', 'surveyCalls', 'reviews', 'retention'],
        },
      ],
      // A pass-on and a request of the register stay, without their customer.
      [{ actions: ['PutItem'], of: ['blocked', 'groupFacts', 'rights'] }],
      // `proofsFound` where a restored table does not know an erasure any more, or an order could not see a call yet.
      [
        { actions: ['PutItem'], of: ['erasures', 'proofsFound', 'erasuresNamed'] },
        { actions: ['PutItem', 'DeleteItem'], of: ['erasuresDue'] },
        { actions: ['UpdateItem'], of: ['dealers', 'erasuresNamed'] },
      ],
      // What the customer's corrections blocked ends with the erasure.
      [
        { actions: ['PutItem'], of: ['rectifications'] },
        { actions: ['PutItem', 'DeleteItem'], of: ['rectificationsDue'] },
      ],
      // An import counts rows as erased, and has no examples of them.
      [{ actions: ['PutItem'], of: ['surveyImport'] }],
      // The claim of an id that names the customer is given up.
      [{ actions: ['PutItem'], of: ['surveyClaims'] }],
      // Of a moved call, who is not to be called is put right first.
      [{ actions: ['UpdateItem'], of: ['dealers'] }],
    ],
  },
} as const satisfies Record<string, TableAccess>

/** Erasing what is held of a dealer's customer: ordered and watched over the API, carried out in the background. */
export class ErasingPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.addHttp(foundations)
    this.addErasing(foundations)
  }

  private addHttp(foundations: Foundations) {
    const { stage, api, table, bus, proofs } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'privacy-http-erasing', stage, {
      settings: erasingHttpSettings,
      environment: {
        ...{ ...env.table, ...env.http, ...env.fingerprint, ...env.suppression, ...env.review },
        ...{ ...env.bus, ...env.erasure, ...env.cursor },
      },
      may: [
        ...tableStatements(table, access.http),
        publishStatement(bus.eventBusArn),
        proofs.readStatement(),
      ],
      timeout: Duration.seconds(28),
      failing: {
        problem: "Ordering erasures of dealers' customers, opening what is blocked or reading proofs fails.",
        impact:
          'Requests of people cannot be carried out; the law gives a month. Calls, alerts and problems are not affected.',
        severity: 'today',
      },
    })
    proofs.acknowledge(http)
    new Routes(this, 'routes', api, erasureOperations, http)
  }

  private addErasing(foundations: Foundations) {
    const { stage, table, bus, files, proofs } = foundations
    const env = environments(foundations)
    const deadLetters = new DeadLetterQueue(this, 'privacy-on-erase-dead-letters', stage, {
      problem: 'A run that carries erasures out failed three times or could not be started.',
      impact: 'An erasure stands still until the next check, five minutes later at most, goes on with it.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'privacy-on-erase', stage, {
      settings: onEraseSettings,
      environment: {
        ...{ ...env.table, ...env.fingerprint, ...env.suppression, ...env.review, ...env.files },
        ...{ ...env.bus, ...env.erasure, ...env.retention },
      },
      may: [
        ...tableStatements(table, access.onErase),
        publishStatement(bus.eventBusArn),
        ...proofs.writeStatements(),
        filesStatement(files, ['DeleteObject'], filePrefixes.customers),
        filesStatement(files, ['DeleteObject'], filePrefixes.exports, 'ProblemFiles'),
        filesStatement(
          files,
          ['GetObject', 'PutObject', 'AbortMultipartUpload', 'DeleteObject'],
          filePrefixes.refused,
          'RefusedRows',
        ),
        listFilesStatement(files),
        ...proofs.replayStatements(),
      ],
      timeout: Duration.minutes(15),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Carrying erasures out fails, or ending what may not be kept any longer.',
        impact:
          'What is held of people who asked to be forgotten, or whose time is over, stays or is destroyed late.',
        severity: 'today',
      },
    })
    proofs.acknowledge(server)
    files.acknowledgePrefix(server, filePrefixes.customers)
    files.acknowledgePrefix(server, filePrefixes.exports)
    files.acknowledgePrefix(server, filePrefixes.refused)
    new EventConsumer(this, 'orders', {
      server,
      bus,
      pattern: { source: [eventSource], detailType: ['ErasureOrdered', 'CallKnownLate'] },
      deadLetters,
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'erasures') })
    new Recurring(this, 'check', {
      server,
      group,
      name: 'check-erasures',
      expression: 'rate(5 minutes)',
      zone: 'UTC',
      staleAfter: Duration.minutes(5),
      retries: 1,
      deadLetters,
    })
    new Recurring(this, 'end', {
      server,
      group,
      name: 'end-what-is-over',
      expression: 'cron(50 * * * ? *)',
      zone: 'UTC',
      staleAfter: Duration.hours(1),
      retries: 1,
      deadLetters,
    })
  }
}
