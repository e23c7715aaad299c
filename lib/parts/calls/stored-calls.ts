import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { storedCallsOperations } from '../../../functions/calls/operations.ts'
import { storedCallsHttpSettings } from '../../../functions/calls/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'

const access = {
  http: {
    items: [
      { actions: ['BatchGetItem'], of: ['brands', 'dealers', 'questionnaires'] },
      { actions: ['GetItem', 'UpdateItem', 'Query'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['access'] },
      { actions: ['PutItem'], of: ['caseViews'] },
    ],
    // An amendment, with what it does to its call.
    transactions: [[{ actions: ['PutItem', 'UpdateItem'], of: ['dealers'] }]],
    indexes: ['callsByMonth', 'followUps', 'followUpsByDealer'],
  },
} as const satisfies Record<string, TableAccess>

/** Reads, lists and amends the calls that have been taken in, and lists whom to call again. */
export class StoredCallsPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'calls-http-stored', stage, {
      settings: storedCallsHttpSettings,
      environment: { ...env.table, ...env.http, ...env.fingerprint, ...env.suppression, ...env.cursor },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Reading, listing or amending calls fails.',
        impact:
          'Corrections must be resent, and the call centre does not see whom to call again. Calls are still received.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, storedCallsOperations, http)
  }
}
