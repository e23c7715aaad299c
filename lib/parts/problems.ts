import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { problemsOperations } from '../../functions/problems/operations.ts'
import { problemsHttpSettings } from '../../functions/problems/settings.ts'
import { type TableAccess, tableStatements } from '../constructs/access.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem'], of: ['brands', 'questionnaires'] },
      { actions: ['GetItem', 'Query', 'UpdateItem'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['idempotency'] },
    ],
    // A step, with the problem's new state and the response to its `Idempotency-Key`.
    transactions: [
      [
        { actions: ['PutItem', 'UpdateItem'], of: ['dealers'] },
        { actions: ['PutItem'], of: ['idempotency'] },
      ],
    ],
    indexes: ['problemsByDealer'],
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
      environment: { ...env.table, ...env.http, ...env.fingerprint, ...env.cursor },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Reading or working through problems fails.',
        impact: 'Dealers cannot see or process their problems; alerts still reach them by e-mail.',
        severity: 'now',
      },
    })
    new Routes(this, 'routes', api, problemsOperations, http)
  }
}
