import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { dealerPartition, keys as directoryKeys } from '../../functions/directory/keys.ts'
import { casePrefix } from '../../functions/cases/keys.ts'
import { onChangeSettings } from '../../functions/cases/settings.ts'
import { keys as outboxKeys } from '../../functions/platform/events/outbox/keys.ts'
import { publishStatement, type TableAccess, tableStatements } from '../constructs/access.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { StreamConsumer } from '../constructs/stream-consumer.ts'

const access = {
  items: [
    { actions: ['GetItem'], of: ['brands', 'questionnaires'] },
    { actions: ['GetItem', 'BatchGetItem', 'UpdateItem'], of: ['dealers'] },
  ],
  // What a case's thread tells of the states of its customer, and whether the case stands still.
  transactions: [[{ actions: ['PutItem', 'UpdateItem'], of: ['dealers'] }]],
} as const satisfies TableAccess

/** A call and every item of its case: other parts' items that lead to a call have sort keys that begin alike. */
const caseItems = {
  dynamodb: {
    Keys: { pk: { S: [{ prefix: dealerPartition('') }] }, sk: { S: [{ prefix: casePrefix }] } },
  },
}

/** A dealer's settings, which only its pulse follows. */
const dealerSettings = {
  dynamodb: {
    Keys: { pk: { S: [{ prefix: dealerPartition('') }] }, sk: { S: [directoryKeys.dealer('').sk] } },
  },
}

/** Events that a part kept with the change that they tell of. */
const keptEvents = {
  eventName: ['INSERT'],
  dynamodb: {
    Keys: { pk: { S: [{ prefix: outboxKeys.keptEvent('').pk }] }, sk: { S: [outboxKeys.keptEvent('').sk] } },
  },
}

/**
 * The second consumer of the table's stream: keeps the customer items up to date, publishes the domain events, finds phone
 * numbers and what is to be followed up, and moves on dealers' pulses.
 */
export class CasesPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, table, bus } = foundations
    const env = environments(foundations)
    const onChange = new ServiceFunction(this, 'cases-on-change', stage, {
      settings: onChangeSettings,
      environment: { ...env.table, ...env.bus, ...env.suppression },
      may: [...tableStatements(table, access), publishStatement(bus.eventBusArn)],
      timeout: Duration.seconds(30),
      failing: {
        problem: 'Following up on calls fails.',
        impact: 'The call centre may phone a customer who has already been called; domain events are late.',
        severity: 'today',
      },
    })
    new StreamConsumer(this, 'case-items', stage, {
      server: onChange,
      streamArn: table.streamArn,
      filters: [caseItems, dealerSettings, keptEvents],
      batchSize: 25,
      parallelBatches: 4,
      retries: 100,
      giveUpAfter: Duration.hours(23),
      givenUp: {
        problem: 'Following up on a call was given up.',
        impact: 'The permission to phone its customer may be wrong, and a domain event may be missing.',
        severity: 'today',
      },
      behind: {
        by: Duration.minutes(10),
        says: {
          problem: 'Following up on calls is more than ten minutes behind.',
          impact: 'The call centre may phone a customer who has already been called; domain events are late.',
          severity: 'today',
        },
      },
    })
  }
}
