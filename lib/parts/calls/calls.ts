import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { callsOperations } from '../../../functions/calls/operations.ts'
import { callsHttpSettings } from '../../../functions/calls/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'

const access = {
  http: {
    items: [
      // One request for a customer, their numbers and which exclusion list is in force, so one statement for all of it.
      { actions: ['BatchGetItem'], of: ['brands', 'dealers', 'questionnaires', 'exclusionLists'] },
      { actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'], of: ['dealers'] },
      { actions: ['BatchGetItem'], of: ['excluded'] },
      { actions: ['GetItem', 'PutItem'], of: ['idempotency'] },
      { actions: ['GetItem'], of: ['access'] },
    ],
    // A recheck or reminder, with what it does to the problem that it names.
    transactions: [[{ actions: ['PutItem', 'UpdateItem'], of: ['dealers'] }]],
  },
} as const satisfies Record<string, TableAccess>

/** Receives calls, and serves what call-centre software asks before and during one. */
export class CallsPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'calls-http', stage, {
      settings: callsHttpSettings,
      environment: { ...env.table, ...env.http, ...env.fingerprint, ...env.suppression },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Receiving calls fails.',
        impact: 'The call centre must resend its calls, and problems are not alerted meanwhile.',
        severity: 'now',
      },
    })
    new Routes(this, 'routes', api, callsOperations, http)
  }
}
