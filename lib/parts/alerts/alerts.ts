import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { onDeliverySettings, onProblemSettings, sweepSettings } from '../../../functions/alerts/settings.ts'
import {
  publishStatement,
  sendStatement,
  type TableAccess,
  tableStatements,
} from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../../constructs/event-consumer.ts'
import { resourceName } from '../../constructs/stage-context.ts'
import { mailEventsWith } from '../../constructs/mail-events.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { StreamConsumer } from '../../constructs/stream-consumer.ts'
import { addAlertAlarms } from './alert-alarms.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'

const access = {
  onProblem: {
    items: [
      { actions: ['GetItem'], of: ['questionnaires', 'brands'] },
      { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['PutItem'], of: ['acknowledgementLinks'] },
    ],
  },
  onDelivery: {
    items: [
      { actions: ['GetItem'], of: ['questionnaires', 'brands'] },
      { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['PutItem'], of: ['acknowledgementLinks'] },
    ],
  },
  onSweep: {
    items: [
      { actions: ['GetItem'], of: ['questionnaires', 'brands'] },
      { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['PutItem'], of: ['acknowledgementLinks'] },
    ],
    indexes: ['due'],
  },
} as const satisfies Record<string, TableAccess>

/** A call that has become a problem: it was not one before, or did not exist. */
const newProblems = {
  dynamodb: {
    NewImage: { problemAt: { S: [{ exists: true }] } },
    OldImage: { problemAt: { S: [{ exists: false }] } },
  },
}

/** A further notice that has just been written: the only items with a notice and what happened. */
const newNotices = {
  eventName: ['INSERT'],
  dynamodb: { NewImage: { notice: { S: [{ exists: true }] }, kind: { S: [{ exists: true }] } } },
}

/**
 * Alerts dealers to their problems immediately, records the outcome of each e-mail, and sweeps up what was missed.
 */
export class AlertsPart extends Construct {
  private readonly foundations: Foundations

  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.foundations = foundations
    this.addOnProblem()
    this.addOnDelivery()
    const onSweep = this.addOnSweep()
    addAlertAlarms(this, foundations, onSweep)
  }

  /** What every function that alerts needs to know. */
  private alerting() {
    const env = environments(this.foundations)
    return {
      ...{ ...env.table, ...env.mail, ...env.metrics, ...env.links },
      ...{ ...env.acknowledgement, ...env.suppression },
    }
  }

  private addOnProblem() {
    const { stage, table, mail } = this.foundations
    const onProblem = new ServiceFunction(this, 'alerts-on-problem', stage, {
      settings: onProblemSettings,
      environment: this.alerting(),
      may: [...tableStatements(table, access.onProblem), sendStatement(mail)],
      timeout: Duration.seconds(30),
      failing: {
        problem: 'Alerting fails.',
        impact: 'Only the sweep alerts dealers to new problems, at least two minutes late.',
        severity: 'now',
      },
    })
    new StreamConsumer(this, 'new-problems', stage, {
      server: onProblem,
      streamArn: table.streamArn,
      filters: [newProblems, newNotices],
      batchSize: 50,
      // A dealer is a partition key, so one dealer's failures block one of ten concurrent batches.
      parallelBatches: 10,
      retries: 10,
      giveUpAfter: Duration.minutes(15),
      givenUp: {
        problem: 'The stream has given up on alerting a problem.',
        impact: 'The sweep alerts the dealer late; if the sweep fails too, nobody does.',
        severity: 'now',
      },
      behind: {
        by: Duration.minutes(1),
        says: {
          problem: 'Alerting is more than a minute behind the calls.',
          impact: 'Dealers are alerted to new problems late, while their customers wait.',
          severity: 'now',
        },
      },
    })
  }

  private addOnDelivery() {
    const { stage, table, mail, bus } = this.foundations
    const deadLetters = new DeadLetterQueue(this, 'alerts-on-delivery-dead-letters', stage, {
      problem: 'The outcome of an alert could not be recorded.',
      impact: 'A dealer whose alert bounced may not have been alerted through another address.',
      severity: 'now',
    })
    const onDelivery = new ServiceFunction(this, 'alerts-on-delivery', stage, {
      settings: onDeliverySettings,
      environment: { ...this.alerting(), ...environments(this.foundations).bus },
      may: [
        ...tableStatements(table, access.onDelivery),
        sendStatement(mail),
        publishStatement(bus.eventBusArn),
      ],
      timeout: Duration.seconds(30),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Recording the outcome of alerts fails.',
        impact: 'A dealer whose alert bounces is not alerted through another address until this is fixed.',
        severity: 'now',
      },
    })
    new EventConsumer(this, 'delivery-events', {
      server: onDelivery,
      pattern: mailEventsWith(mail.configurationSetName, 'notice'),
      deadLetters,
    })
  }

  private addOnSweep(): ServiceFunction {
    const { stage, table, mail } = this.foundations
    const deadLetters = new DeadLetterQueue(this, 'alerts-on-sweep-dead-letters', stage, {
      problem: 'A sweep could not start or did not finish.',
      impact:
        'Nobody is affected if the next one succeeded, because each processes everything due. Otherwise missed alerts stay missed.',
      severity: 'today',
    })
    const onSweep = new ServiceFunction(this, 'alerts-on-sweep', stage, {
      settings: sweepSettings,
      environment: this.alerting(),
      may: [...tableStatements(table, access.onSweep), sendStatement(mail)],
      timeout: Duration.seconds(55),
      // The next minute's sweep is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'The sweep fails.',
        impact: 'A problem whose alert failed is not alerted, and calls left open stay open.',
        severity: 'now',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'alerts') })
    new Recurring(this, 'sweep-problems', {
      server: onSweep,
      group,
      name: 'sweep-problems',
      expression: 'rate(1 minute)',
      zone: 'UTC',
      staleAfter: Duration.minutes(1),
      retries: 2,
      deadLetters,
    })
    return onSweep
  }
}
