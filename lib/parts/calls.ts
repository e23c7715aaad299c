import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { callsOperations } from '../../functions/calls/operations.ts'
import { callsHttpSettings, onCallSettings } from '../../functions/calls/settings.ts'
import { publishStatement, type TableAccess, tableStatements } from '../constructs/access.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { StreamConsumer } from '../constructs/stream-consumer.ts'
import { environments, type Foundations } from './foundations.ts'

const access = {
  http: {
    items: [
      { actions: ['BatchGetItem'], of: ['brands', 'dealers', 'questionnaires'] },
      { actions: ['GetItem', 'PutItem', 'UpdateItem', 'Query'], of: ['dealers'] },
      { actions: ['GetItem', 'PutItem'], of: ['idempotency'] },
    ],
    indexes: ['callsByMonth'],
  },
  onCall: {
    items: [
      { actions: ['GetItem'], of: ['questionnaires'] },
      { actions: ['UpdateItem'], of: ['dealers'] },
    ],
  },
} as const satisfies Record<string, TableAccess>

/** Everything that befalls a call: the call, its closing and, by the sort key's prefix, all that stands beside it. */
const callItems = { dynamodb: { Keys: { sk: { S: [{ prefix: 'CALL#' }] } } } }

/** Takes calls in, and tells the customer items and the bus of them. */
export class CallsPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { house, api, table, bus } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'calls-http', house, {
      settings: callsHttpSettings,
      environment: { ...env.table, ...env.http, ...env.fingerprint, ...env.cursor },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        wrong: 'Taking or reading calls fails.',
        whom: 'The call centre must send its calls again, and problems wait for their alert meanwhile.',
        severity: 'now',
      },
    })
    new Routes(this, 'routes', api, callsOperations, http)

    const onCall = new ServiceFunction(this, 'calls-on-call', house, {
      settings: onCallSettings,
      environment: { ...env.table, ...env.bus },
      may: [...tableStatements(table, access.onCall), publishStatement(bus.eventBusArn)],
      timeout: Duration.seconds(30),
      failing: {
        wrong: 'Following up on calls fails.',
        whom: 'The call centre may be told to ring a customer who was rung already; domain events are late.',
        severity: 'today',
      },
    })
    new StreamConsumer(this, 'call-items', house, {
      server: onCall,
      streamArn: table.streamArn,
      filter: callItems,
      batchSize: 25,
      parallelBatches: 4,
      retries: 100,
      giveUpAfter: Duration.hours(23),
      givenUp: {
        wrong: 'Following up on a call was given up.',
        whom: 'The permission to ring its customer may be wrong, and a domain event may be missing.',
        severity: 'today',
      },
      behind: {
        by: Duration.minutes(10),
        says: {
          wrong: 'Following up on calls is over ten minutes behind.',
          whom: 'The call centre may be told to ring a customer who was rung already; domain events are late.',
          severity: 'today',
        },
      },
    })
  }
}
