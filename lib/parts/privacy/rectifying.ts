import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { eventSource } from '../../../functions/platform/events/define-events.ts'
import { onRectifySettings } from '../../../functions/privacy/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../../constructs/event-consumer.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { resourceName } from '../../constructs/stage-context.ts'

const access = {
  onRectify: {
    items: [
      // Of a moved call, what is kept of its first customer, and who is not to be called, is put right, too.
      // Whose a call's request is that nobody calls them is read with others.
      { actions: ['GetItem', 'BatchGetItem', 'Query', 'UpdateItem'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['brands', 'questionnaires', 'rectifications'] },
      { actions: ['Query'], of: ['rectificationsDue'] },
      { actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'], of: ['held'] },
      { actions: ['PutItem', 'DeleteItem'], of: ['personKeys'] },
      { actions: ['PutItem', 'DeleteItem'], of: ['retention'] },
      { actions: ['GetItem'], of: ['rights'] },
      { actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'], of: ['blocked'] },
    ],
    transactions: [
      // An amendment, with what the dealer is told of it.
      [{ actions: ['PutItem', 'UpdateItem'], of: ['dealers'] }],
      // The old values are moved to what is blocked.
      [{ actions: ['PutItem'], of: ['blocked', 'dealers'] }],
      [
        { actions: ['PutItem'], of: ['rectifications'] },
        { actions: ['PutItem', 'DeleteItem'], of: ['rectificationsDue'] },
      ],
      // What the register says of a correction, once it is done.
      [{ actions: ['PutItem'], of: ['rights', 'rightsDue'] }],
    ],
  },
} as const satisfies Record<string, TableAccess>

/** Correcting what is held of a dealer's customer, in the background; `CustomerExportsPart` has the orders. */
export class RectifyingPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, table, bus } = foundations
    const env = environments(foundations)
    const { ERASURE_KEY } = env.erasure
    const deadLetters = new DeadLetterQueue(this, 'privacy-on-rectify-dead-letters', stage, {
      problem: 'A run that carries corrections out failed three times or could not be started.',
      impact: 'A correction stands still until the next check, five minutes later at most, goes on with it.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'privacy-on-rectify', stage, {
      settings: onRectifySettings,
      environment: { ...env.table, ...env.fingerprint, ...env.suppression, ERASURE_KEY },
      may: tableStatements(table, access.onRectify),
      timeout: Duration.minutes(15),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Carrying corrections out fails.',
        impact: "Wrong contact data stays in some of a customer's calls, or old values are destroyed late.",
        severity: 'today',
      },
    })
    new EventConsumer(this, 'orders', {
      server,
      bus,
      pattern: { source: [eventSource], detailType: ['RectificationOrdered'] },
      deadLetters,
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'rectifications') })
    new Recurring(this, 'check', {
      server,
      group,
      name: 'check-rectifications',
      expression: 'rate(5 minutes)',
      zone: 'UTC',
      staleAfter: Duration.minutes(5),
      retries: 1,
      deadLetters,
    })
  }
}
