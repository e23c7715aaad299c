import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { directoryOperations } from '../../functions/directory/operations.ts'
import { directoryHttpSettings } from '../../functions/directory/settings.ts'
import { type TableAccess, tableStatements } from '../constructs/access.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'UpdateItem'], of: ['brands', 'dealers'] },
      { actions: ['PutItem'], of: ['dealers'] },
      { actions: ['GetItem', 'PutItem'], of: ['questionnaires'] },
      { actions: ['GetItem'], of: ['people'] },
    ],
    // A dealer whose recipients change, with the e-mails that tell of it.
    transactions: [
      [
        { actions: ['UpdateItem'], of: ['dealers'] },
        { actions: ['PutItem'], of: ['mails'] },
      ],
    ],
  },
} as const satisfies Record<string, TableAccess>

/** Brands, questionnaires and dealers, maintained by staff. */
export class DirectoryPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'directory-http', stage, {
      settings: directoryHttpSettings,
      environment: { ...env.table, ...env.http },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Reading or changing brands, questionnaires and dealers fails.',
        impact: 'Staff cannot change settings; calls and alerts continue with the current ones.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, directoryOperations, http)
  }
}
