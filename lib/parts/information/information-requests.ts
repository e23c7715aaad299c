import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { informationRequestOperations } from '../../../functions/information/operations.ts'
import { informationRequestsSettings } from '../../../functions/information/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'

/** What is blocked it may write, and nobody may read. */
const access = {
  items: [
    { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query'], of: ['information'] },
    { actions: ['PutItem', 'Query'], of: ['informationAddresses'] },
    { actions: ['PutItem', 'Query'], of: ['informationViews'] },
    { actions: ['GetItem'], of: ['access'] },
  ],
  transactions: [
    [
      {
        actions: ['PutItem', 'DeleteItem'],
        of: ['information', 'informationRepeats', 'informationAddresses'],
      },
      { actions: ['PutItem'], of: ['informationBlocked'] },
    ],
  ],
} as const satisfies TableAccess

/** What staff do with requests for information. */
export class InformationRequestsPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table, proofs } = foundations
    const env = environments(foundations)
    const { ERASURE_KEY, PROOFS_BUCKET } = env.erasure
    const http = new ServiceFunction(this, 'information-http-requests', stage, {
      settings: informationRequestsSettings,
      environment: {
        ...env.table,
        ...env.http,
        ...env.cursor,
        ...env.fingerprint,
        ERASURE_KEY,
        PROOFS_BUCKET,
      },
      may: [...tableStatements(table, access), ...proofs.formStatements()],
      timeout: Duration.seconds(20),
      failing: {
        problem: 'Reading, answering, correcting or erasing requests for information fails.',
        impact: 'Staff cannot work through them; the form itself, calls and alerts are not affected.',
        severity: 'today',
      },
    })
    proofs.acknowledge(http)
    new Routes(this, 'routes', api, informationRequestOperations, http)
  }
}
