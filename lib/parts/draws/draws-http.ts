import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { drawsHttpSettings } from '../../../functions/draws/settings.ts'
import { drawsOperations } from '../../../functions/draws/operations.ts'
import { publishStatement, type TableAccess, tableStatements } from '../../constructs/access.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'

/** It only reads draws and months; it writes what follows a draw, in its own partitions. */
const access = {
  items: [
    { actions: ['GetItem'], of: ['groups', 'drawMonths', 'commitments', 'access'] },
    { actions: ['GetItem', 'Query'], of: ['dealers'] },
    { actions: ['GetItem', 'Query'], of: ['draws'] },
    { actions: ['Query'], of: ['announcing', 'drawMails'] },
    { actions: ['GetItem', 'PutItem', 'Query'], of: ['groupFacts'] },
    { actions: ['GetItem', 'PutItem'], of: ['idempotency'] },
    // Whether a customer may have the prize.
    { actions: ['Query'], of: ['surveyMatches'] },
    { actions: ['GetItem'], of: ['brands', 'brandSurveys'] },
  ],
} as const satisfies TableAccess

/** Serves draws to participants, staff and the public, and records what follows a draw. */
export class DrawsHttpPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table, bus } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'draws-http', stage, {
      settings: drawsHttpSettings,
      environment: { ...env.table, ...env.http, ...env.fingerprint, ...env.cursor, ...env.bus },
      may: [...tableStatements(table, access), publishStatement(bus.eventBusArn)],
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Reading draws, or recording what followed them, fails.',
        impact:
          'Participants cannot view their draw, and staff cannot record a discount. Sealing and deciding continue, and the e-mails contain everything needed to verify a draw.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, drawsOperations, http)
  }
}
